import { Controller, Get, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EventStream, type Notice } from '@vanthu/platform';
import type { FastifyReply } from 'fastify';
import { CurrentActor, CurrentProof } from './access';
import type { Actor } from './actor';
import { SignIns, type Proof } from './sign-ins.service';

/** Shorter than the patience of every proxy we know (nginx: 60 s). */
const HEARTBEAT_MS = 15_000;

@ApiTags('Events')
@Controller('events')
export class EventsController implements BeforeApplicationShutdown {
  private readonly open = new Set<() => void>();

  constructor(
    private readonly stream: EventStream,
    private readonly signIns: SignIns,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Hear at once what concerns you (server-sent events): { id, topic, subjectId }' })
  @ApiOkResponse({ description: 'A stream that ends with the session', content: { 'text/event-stream': {} } })
  listen(@CurrentActor() actor: Actor, @CurrentProof() proof: Proof, @Res() reply: FastifyReply): void {
    reply.hijack();
    const { raw } = reply;
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write('retry: 3000\n\n');

    let reader = actor;
    const follow = () => this.stream.of(reader).subscribe({ next: tell, complete: end });
    const tell = ({ id, topic, subjectId }: Notice) => {
      if (topic === 'session.ended') void look();
      else raw.write(`id: ${id}\ndata: ${JSON.stringify({ id, topic, subjectId })}\n\n`);
    };
    // Rights of this moment: a stream must not outlive its session, nor tell what a lost post heard.
    const look = async () => {
      const signIn = await this.signIns.of(proof, true).catch(() => undefined); // the database is away for a moment
      if (signIn === null) end();
      if (!signIn || raw.writableEnded) return;
      reader = signIn.actor;
      heard.unsubscribe();
      heard = follow();
    };
    const heartbeat = setInterval(() => {
      raw.write(': alive\n\n');
      void look();
    }, HEARTBEAT_MS);
    const end = () => {
      clearInterval(heartbeat);
      heard.unsubscribe();
      this.open.delete(end);
      raw.end();
    };
    let heard = follow();
    this.open.add(end);
    raw.on('close', end);
  }

  /** The server waits for open answers before it stops; these would never end by themselves. */
  beforeApplicationShutdown(): void {
    for (const end of this.open) end();
  }
}
