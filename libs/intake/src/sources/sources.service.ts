import { Inject, Injectable } from '@nestjs/common';
import { authorize, openServiceAccount, renameServiceAccount, type Actor } from '@vanthu/identity';
import {
  Audit,
  CONFIG,
  keysOf,
  newId,
  notFound,
  Outbox,
  pageFrom,
  requireVersion,
  UnitOfWork,
  type Config,
  type Locale,
  type Page,
  type PageQuery,
} from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { hostRefused, notDead, otherKind, secretNeeded, sourceName } from '../intake.problems';
import { sourcePolicy, sourcesPolicy } from '../intake.policy';
import { hostAllowed, namedHosts } from './mail-hosts.rules';
import { seal } from './sealed-secret';
import { presentItem, presentSource } from './source.view';
import { ITEMS, SOURCES, type ItemRow, type SourceRow } from './sources.queries';
import type { ChangeSource, CreateSource, ItemsQuery, ItemView, MailSettings, SourceView } from './sources.schemas';

/** The sources of an agency (nguồn tiếp nhận): what the administrator sets, and what the worker made of it. */
@Injectable()
export class SourcesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(actor: Actor, { limit, after }: PageQuery, locale: Locale): Promise<Page<SourceView>> {
    authorize(sourcesPolicy, 'list', actor, actor);
    const [name] = after === undefined ? [null] : keysOf(after, 1);
    const rows = await this.work.run(actor, (tx) =>
      tx.query<SourceRow[]>(
        `${SOURCES} WHERE s.agency_id = $1 AND ($2::text IS NULL OR s.name > $2) ORDER BY s.name LIMIT $3`,
        [actor.agencyId, name, limit + 1],
      ),
    );
    return pageFrom(
      rows,
      limit,
      (row) => [row.name],
      (row) => this.shown(row, locale),
    );
  }

  async find(actor: Actor, id: string, locale: Locale): Promise<SourceView> {
    return this.work.run(actor, async (tx) => this.shown(await this.known(tx, actor, id, 'read'), locale));
  }

  /** @throws Problem `intake/name-taken`, `intake/host-refused` */
  async create(actor: Actor, input: CreateSource, locale: Locale): Promise<SourceView> {
    authorize(sourcesPolicy, 'create', actor, actor);
    if (input.kind === 'mail') this.admit(input.mail);
    return this.work.once(actor, async (tx) => {
      const { agencyId } = actor;
      const id = newId();
      const accountId = await openServiceAccount(tx, agencyId, { displayName: input.name, role: 'recorder' });
      const [folder, mail, secret] =
        input.kind === 'folder'
          ? [input.folder, null, null]
          : [null, input.mail, this.sealed(agencyId, id, input.secret)];
      await onceNamed(
        tx.query(
          `INSERT INTO intake_source (agency_id, id, name, kind, account_id, folder, mail, secret, poll_seconds)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [
            agencyId,
            id,
            input.name,
            input.kind,
            accountId,
            folder,
            mail && JSON.stringify(mail),
            secret,
            input.pollSeconds,
          ],
        ),
      );
      await this.tell(tx, actor, id, 'created', { kind: input.kind, account: accountId });
      return this.shown(await this.known(tx, actor, id, 'read'), locale);
    });
  }

  /** @throws Problem `intake/secret-needed` when a mailbox moves to another server or user without its password */
  async change(actor: Actor, id: string, seen: number, input: ChangeSource, locale: Locale): Promise<SourceView> {
    return this.work.once(actor, async (tx) => {
      const row = await this.known(tx, actor, id, 'change', true);
      requireVersion(row.version, seen);
      if (row.kind === 'folder' ? input.mail !== undefined || input.secret !== undefined : input.folder !== undefined)
        throw otherKind({});
      if (input.mail) {
        this.admit(input.mail);
        if (row.mail && goesElsewhere(row.mail, input.mail) && input.secret === undefined) throw secretNeeded({});
      }
      const { agencyId } = actor;
      await onceNamed(
        tx.query(
          `UPDATE intake_source SET version = version + 1, name = coalesce($3, name), folder = coalesce($4, folder),
                  mail = coalesce($5, mail), secret = coalesce($6, secret), poll_seconds = coalesce($7, poll_seconds),
                  state = coalesce($8, state), failures = 0, next_run_at = now(), fence = fence + 1, lease_until = NULL
           WHERE agency_id = $1 AND id = $2`,
          [
            agencyId,
            id,
            input.name ?? null,
            input.folder ?? null,
            input.mail ? JSON.stringify(input.mail) : null,
            input.secret === undefined ? null : this.sealed(agencyId, id, input.secret),
            input.pollSeconds ?? null,
            input.state ?? null,
          ],
        ),
      );
      if (input.name !== undefined) await renameServiceAccount(tx, agencyId, row.accountId, input.name);
      await this.tell(tx, actor, id, 'changed', { fields: Object.keys(input).sort() });
      return this.shown(await this.known(tx, actor, id, 'read'), locale);
    });
  }

  /** Has a source looked at now; one that was given up or paused lives again. */
  async run(actor: Actor, id: string, locale: Locale): Promise<SourceView> {
    return this.work.once(actor, async (tx) => {
      await this.known(tx, actor, id, 'run', true);
      await tx.query(
        `UPDATE intake_source SET next_run_at = now(), failures = 0, state = 'active' WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, id],
      );
      await this.tell(tx, actor, id, 'run', {});
      return this.shown(await this.known(tx, actor, id, 'read'), locale);
    });
  }

  /** What it had, newest first. */
  async items(actor: Actor, id: string, query: ItemsQuery, locale: Locale): Promise<Page<ItemView>> {
    const [at, last] = query.after === undefined ? [null, null] : keysOf(query.after, 2);
    const rows = await this.work.run(actor, async (tx) => {
      await this.known(tx, actor, id, 'read');
      return tx.query<ItemRow[]>(
        `${ITEMS} AND ($3::text IS NULL OR state = $3) AND ($4::timestamptz IS NULL OR (created_at, id) < ($4, $5::uuid))
         ORDER BY created_at DESC, id DESC LIMIT $6`,
        [actor.agencyId, id, query.state ?? null, at, last, query.limit + 1],
      );
    });
    return pageFrom(
      rows,
      query.limit,
      (row) => [row.sortedAt, row.id],
      (row) => presentItem(row, locale),
    );
  }

  /** Has a thing tried again that was given up. @throws Problem `intake/not-dead` */
  async retry(actor: Actor, id: string, itemId: string, locale: Locale): Promise<ItemView> {
    return this.work.once(actor, async (tx) => {
      await this.known(tx, actor, id, 'run', true);
      const item = async () => (await tx.query<ItemRow[]>(`${ITEMS} AND id = $3`, [actor.agencyId, id, itemId])).at(0);
      const before = await item();
      if (!before) throw notFound({});
      if (before.state !== 'dead') throw notDead({});
      await tx.query(
        `UPDATE intake_item SET state = 'taking', attempts = 0, settled_at = NULL WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, itemId],
      );
      await tx.query(`UPDATE intake_source SET next_run_at = now() WHERE agency_id = $1 AND id = $2`, [
        actor.agencyId,
        id,
      ]);
      await this.tell(tx, actor, id, 'item-retried', { item: itemId });
      return presentItem((await item()) ?? before, locale);
    });
  }

  private shown(row: SourceRow, locale: Locale): SourceView {
    return presentSource(this.config, row, locale);
  }

  private admit(mail: MailSettings): void {
    if (!hostAllowed(mail, namedHosts(this.config.VANTHU_INTAKE_MAIL_HOSTS)))
      throw hostRefused({ host: `${mail.host}:${mail.port.toString()}` });
  }

  private sealed(agencyId: string, id: string, secret: string): Buffer {
    return seal(this.config.VANTHU_SECRET ?? '', `${agencyId}/${id}`, secret);
  }

  private async known(tx: EntityManager, actor: Actor, id: string, action: string, lock = false): Promise<SourceRow> {
    const [row] = await tx.query<SourceRow[]>(
      `${SOURCES} WHERE s.agency_id = $1 AND s.id = $2${lock ? ' FOR NO KEY UPDATE OF s' : ''}`,
      [actor.agencyId, id],
    );
    authorize(sourcePolicy, action, actor, row);
    return row;
  }

  private async tell(tx: EntityManager, actor: Actor, id: string, what: string, details: Record<string, unknown>) {
    const action = `intake-source.${what}`;
    await this.outbox.append(tx, actor.agencyId, { topic: action, subjectId: id, audience: { roles: ['admin'] } });
    await this.audit.append(tx, actor, { action, objectType: 'intake_source', objectId: id, details });
  }
}

/** Another server or another person: the kept password must not be sent there. */
const goesElsewhere = (before: MailSettings, after: MailSettings): boolean =>
  before.host !== after.host ||
  before.port !== after.port ||
  before.user !== after.user ||
  before.security !== after.security;

async function onceNamed(writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23505') throw sourceName({}, error);
    throw error;
  }
}
