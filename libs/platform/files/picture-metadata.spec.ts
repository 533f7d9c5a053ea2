import { describe, expect, it } from '@jest/globals';
import { DamagedPicture, fileTypeOf, withoutMetadata } from './picture-metadata.js';

const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
/** EXIF, little-endian: orientation 6 and then a text that stands for a place. */
const exif = Buffer.concat([
  Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0', 'latin1'),
  Buffer.from('GPS 31.03N 121.23E'),
]);
const scan = Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]);
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\0\0', 'latin1')),
  segment(0xe1, exif),
  segment(0xfe, Buffer.from('Phone of Zhang')),
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  scan,
  Buffer.from([0xff, 0xd9]),
  Buffer.from('a second picture behind the end'),
]);

const chunk = (type: string, body: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)]);
};
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.alloc(13)),
  chunk('tEXt', Buffer.from('Author\0Zhang')),
  chunk('eXIf', exif),
  chunk('IDAT', Buffer.from([9, 9, 9])),
  chunk('IEND', Buffer.alloc(0)),
]);

describe('a picture on its way in', () => {
  it('is known by its content', () => {
    expect([jpeg, png, Buffer.from('%PDF-1.7'), Buffer.from('MZ')].map(fileTypeOf)).toEqual([
      'image/jpeg',
      'image/png',
      'application/pdf',
      null,
    ]);
  });

  it('loses place, device and author, and nothing of its image', () => {
    const stripped = withoutMetadata(jpeg, 'image/jpeg');
    for (const secret of ['GPS', 'Zhang', 'second picture']) expect(stripped.includes(secret)).toBe(false);
    expect(stripped.includes(scan)).toBe(true);
    expect(stripped.includes('JFIF')).toBe(true);
    expect(stripped.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
    // It would lie on its side without its orientation.
    expect(stripped.subarray(2, 4)).toEqual(Buffer.from([0xff, 0xe1]));
    expect(stripped.readUInt16BE(2 + 28)).toBe(6);
    expect(withoutMetadata(stripped, 'image/jpeg')).toEqual(stripped);

    const plain = withoutMetadata(png, 'image/png');
    for (const secret of ['GPS', 'Zhang']) expect(plain.includes(secret)).toBe(false);
    expect(plain.includes('IDAT')).toBe(true);
    expect(withoutMetadata(plain, 'image/png')).toEqual(plain);
  });

  it.each([
    ['jpeg', 'image/jpeg', jpeg.subarray(0, 60)],
    ['png', 'image/png', png.subarray(0, 60)],
  ] as const)('a cut-off %s is refused', (_, type, cut) => {
    expect(() => withoutMetadata(cut, type)).toThrow(DamagedPicture);
  });
});
