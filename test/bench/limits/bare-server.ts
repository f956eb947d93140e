import 'reflect-metadata';
import { Body, Controller, HttpCode, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

/** Parses one JSON body and answers 202, and does nothing else: the limit of the framework. */
@Controller('events')
class BareController {
  @Post()
  @HttpCode(202)
  accept(@Body() body: { id?: string }): { accepted: number } {
    return { accepted: body.id ? 1 : 0 };
  }
}

@Module({ controllers: [BareController] })
class BareModule {}

const app = await NestFactory.create(BareModule, new FastifyAdapter(), { logger: ['error'] });
await app.listen(Number(process.argv[2]), '127.0.0.1');
process.stdout.write('ready\n');
