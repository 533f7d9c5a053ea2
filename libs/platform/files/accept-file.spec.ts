import { describe, expect, it } from '@jest/globals';
import { acceptFile } from './accept-file.js';

const chunk = (type: string, body: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)]);
};
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const image = [chunk('IHDR', Buffer.alloc(13)), chunk('IDAT', Buffer.from([9])), chunk('IEND', Buffer.alloc(0))];
const plain = Buffer.concat([SIGNATURE, ...image]);
const telling = Buffer.concat([
  SIGNATURE,
  image[0]!,
  chunk('tEXt', Buffer.from('Author\0示例')),
  chunk('eXIf', Buffer.from('place')),
  ...image.slice(1),
  Buffer.from('behind the end'),
]);
// In two parts, so that no scanner takes this file for it.
const eicar = Buffer.from(`X5O!P%@AP[4\\PZX54(P^)7CC)7}${'$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!'}$H+H*`);

describe('a stranger’s file', () => {
  it('loses what a picture tells about its maker, and says what went', () => {
    expect(acceptFile(telling, 'photo.png')).toEqual({
      bytes: plain,
      type: 'image/png',
      name: 'photo.png',
      removed: ['EXIF', 'text', 'trailing data'],
    });
    expect(acceptFile(plain, 'photo.png')).toMatchObject({ removed: [] });
  });

  it.each([
    ['证书.docx', '证书.docx.png'],
    ['C:\\papers\\证书.PNG', 'C:papers证书.PNG'],
    ['', 'file.png'],
  ])('called %j is named %j for what it is', (given, name) => {
    expect(acceptFile(plain, given)).toMatchObject({ name });
  });

  it.each([
    ['a program that is called a paper', Buffer.from('MZ…'), 'wrong-type'],
    ['a picture without an end', plain.subarray(0, 40), 'damaged'],
    ['the scanners’ test string', eicar, 'infected'],
    ['the same inside a paper', Buffer.concat([Buffer.from('%PDF-1.7\n'), eicar]), 'infected'],
  ])('is not taken: %s', (_, bytes, fault) => {
    expect(acceptFile(bytes, '声明.pdf')).toBe(fault);
  });
});
