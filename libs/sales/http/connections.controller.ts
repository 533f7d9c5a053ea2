import { Get, Param } from '@nestjs/common';
import { Allow } from '@luochui/platform/http/allow.js';
import { ApiController } from '@luochui/platform/http/controllers.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { ShowConnections } from '../use-cases/show-connections.js';
import { EventConnections } from '../wire/connections.js';

/** Of staff alone: the public is never told how many follow a sale. */
@ApiController('events/:id/connections')
@Allow('auction-officer', 'auditor')
export class ConnectionsController {
  constructor(private readonly showConnections: ShowConnections) {}

  @Get()
  @Answers(200, EventConnections)
  show(@Param('id', { schema: z.uuid() }) id: string): Promise<EventConnections> {
    return this.showConnections.run(id);
  }
}
