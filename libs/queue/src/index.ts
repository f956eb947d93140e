export { Consumption } from './consumption.js';
export { NudgeConsumer, type ConsumeOptions } from './nudge-consumer.js';
export { Nudges } from './nudges.js';
export { QueueModule, type QueueModuleOptions } from './queue.module.js';
export { topics, type Topic } from './topics.js';
