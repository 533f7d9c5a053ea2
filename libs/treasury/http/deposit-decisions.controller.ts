import { Body, HttpCode, Param, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { fileTypeOf } from '@luochui/platform/files/picture-metadata.js';
import { CurrentActor } from '@luochui/platform/http/actor.decorator.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers, MayTakeFile } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { DecideDeposit, type DepositDecision } from '../use-cases/decide-deposit.js';
import { ListDeposits } from '../use-cases/list-deposits.js';
import { DecideDepositBody, Deposit } from '../wire/deposit.js';

const DOCUMENT_BYTES = 20_000_000;

/** What multer gives of a file that it keeps in memory. */
interface Uploaded {
  readonly originalname: string;
  readonly buffer: Buffer;
}

@ApiController('deposits/:id')
@Allow('finance-officer')
export class DepositDecisionsController {
  constructor(
    private readonly decideDeposit: DecideDeposit,
    private readonly listDeposits: ListDeposits,
  ) {}

  @Post('decide')
  @HttpCode(200)
  @Answers(200, Deposit)
  @MayTakeFile('decision', 'reason')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: DOCUMENT_BYTES, files: 1 } }))
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @UploadedFile() file: Uploaded | undefined,
    @Body() fields: unknown,
  ): Promise<Deposit> {
    await this.decideDeposit.run(actor, id, { ...decisionOf(fields), document: file ? documentOf(file) : null });
    return this.listDeposits.byId(id);
  }
}

/** After the address: a form without a decision must not hide that the address names no deposit. */
function decisionOf(fields: unknown): DecideDepositBody {
  const { success, data, error } = DecideDepositBody.safeParse(fields ?? {});
  if (success) return data;
  const issues = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new DomainError('request.invalid', { issues });
}

function documentOf({ originalname, buffer }: Uploaded): DepositDecision['document'] {
  const type = fileTypeOf(buffer);
  if (type === null) throw new DomainError('deposit.document_type');
  // Browsers send the name in UTF-8; the header's standard says Latin-1, and multer believes it.
  return { name: Buffer.from(originalname, 'latin1').toString('utf8').slice(0, 200), type, bytes: buffer };
}
