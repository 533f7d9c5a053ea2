import { Injectable } from '@nestjs/common';
import { DealTasks } from './deal-tasks.js';
import { ListingTasks } from './listing-tasks.js';
import { SaleTasks } from './sale-tasks.js';

@Injectable()
export class DeskTasks {
  constructor(
    readonly listing: ListingTasks,
    readonly sale: SaleTasks,
    readonly deals: DealTasks,
  ) {}
}
