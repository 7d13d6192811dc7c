import { Inject, Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import {
  Audit,
  CONFIG,
  keysOf,
  newId,
  pageFrom,
  requireVersion,
  UnitOfWork,
  type Config,
  type Page,
  type PageQuery,
} from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { Confirmations } from './confirmations';
import { ruleOf } from './deadlines';
import { reminderPolicy, subscriptionPolicy } from './notifications.policy';
import { nothingToConfirm, pushHostUnknown, pushKeysWrong, tooManyBrowsers } from './notifications.problems';
import type {
  ChangeReminders,
  ChangeSettings,
  RemindersView,
  SettingsView,
  Subscribe,
  SubscriptionView,
} from './notifications.schemas';
import { arePushKeys } from './push/encryption';
import { endpointAllowed } from './push/hosts.rules';
import { WebPusher } from './push/web-pusher';
import { settingsOf } from './settings.queries';

const MOST_BROWSERS = 20;
const SUBSCRIPTION = `id, endpoint, label, to_json(created_at)#>>'{}' AS "createdAt"`;

/** How a person wants to be told, the browsers that may be told, and when the agency reminds. */
@Injectable()
export class SettingsService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly pusher: WebPusher,
    private readonly confirmations: Confirmations,
  ) {}

  async settings(actor: Actor): Promise<SettingsView> {
    return this.work.run(actor, (tx) => this.view(tx, actor));
  }

  /** An address that was changed is asked first whether it is theirs. @throws Problem `stale-version`, `too-many-confirmations` */
  async change(actor: Actor, seen: number, input: ChangeSettings): Promise<SettingsView> {
    return this.work.once(actor, async (tx) => {
      await tx.query(
        `INSERT INTO notification_setting (agency_id, user_id, version, digest_at, quiet_from, quiet_until)
         VALUES ($1, $2, 0, '{}', '', '') ON CONFLICT DO NOTHING`,
        [actor.agencyId, actor.id],
      );
      const [row] = await tx.query<{ version: number; email: string | null }[]>(
        `SELECT version, email FROM notification_setting WHERE agency_id = $1 AND user_id = $2 FOR UPDATE`,
        [actor.agencyId, actor.id],
      );
      requireVersion(row?.version ?? 0, seen);
      await tx.query(
        `UPDATE notification_setting SET version = version + 1, choices = $3, digest_at = $4, quiet_from = $5, quiet_until = $6,
           email_refused_at = CASE WHEN email IS NOT DISTINCT FROM $7 THEN email_refused_at END,
           email_confirmed_at = CASE WHEN email IS NOT DISTINCT FROM $7 THEN email_confirmed_at END, email = $7
         WHERE agency_id = $1 AND user_id = $2`,
        [
          actor.agencyId,
          actor.id,
          JSON.stringify(input.choices),
          [...new Set(input.digestAt)].sort(),
          input.quietFrom,
          input.quietUntil,
          input.email,
        ],
      );
      if (input.email !== null && input.email !== row?.email)
        await this.confirmations.ask(tx, actor, input.email, false);
      const view = await this.view(tx, actor);
      await this.audit.append(tx, actor, {
        action: 'notification-settings.changed',
        objectType: 'user',
        objectId: actor.id,
        details: { hasEmail: input.email !== null },
      });
      return view;
    });
  }

  /** The question once more, for an address that is not confirmed. @throws Problem `nothing-to-confirm` */
  async askAgain(actor: Actor): Promise<SettingsView> {
    return this.work.once(actor, async (tx) => {
      const { email, emailConfirmedAt } = await settingsOf(tx, actor.agencyId, actor.id);
      if (email === null || emailConfirmedAt !== null || this.config.SMTP_URL === undefined) throw nothingToConfirm({});
      await this.confirmations.ask(tx, actor, email, true);
      const view = await this.view(tx, actor);
      await this.audit.append(tx, actor, {
        action: 'notification-email.asked',
        objectType: 'user',
        objectId: actor.id,
      });
      return view;
    });
  }

  async subscriptions(actor: Actor, page: PageQuery): Promise<Page<SubscriptionView>> {
    const [createdAt, id] = page.after ? keysOf(page.after, 2) : [null, null];
    const rows = await this.work.run(actor, (tx) =>
      tx.query<SubscriptionView[]>(
        `SELECT ${SUBSCRIPTION} FROM push_subscription WHERE agency_id = $1 AND user_id = $2
           AND ($3::timestamptz IS NULL OR (created_at, id) < ($3::timestamptz, $4::uuid))
         ORDER BY created_at DESC, id DESC LIMIT $5`,
        [actor.agencyId, actor.id, createdAt, id, page.limit + 1],
      ),
    );
    return pageFrom(
      rows,
      page.limit,
      (row) => [row.createdAt, row.id],
      (row) => row,
    );
  }

  /** The same browser again is the same subscription, with the keys that it has now. */
  async subscribe(actor: Actor, { endpoint, keys, label }: Subscribe): Promise<SubscriptionView> {
    if (!endpointAllowed(endpoint, this.config.VANTHU_PUSH_HOSTS))
      throw pushHostUnknown({ host: URL.parse(endpoint)?.host ?? '' });
    if (!arePushKeys(keys)) throw pushKeysWrong({});
    return this.work.once(actor, async (tx) => {
      const [has] = await tx.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM push_subscription WHERE agency_id = $1 AND user_id = $2 AND endpoint <> $3`,
        [actor.agencyId, actor.id, endpoint],
      );
      if ((has?.count ?? 0) >= MOST_BROWSERS) throw tooManyBrowsers({ most: MOST_BROWSERS });
      const [row] = await tx.query<SubscriptionView[]>(
        `INSERT INTO push_subscription (agency_id, id, user_id, endpoint, p256dh, auth, label) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (agency_id, user_id, endpoint) DO UPDATE SET p256dh = EXCLUDED.p256dh, auth = EXCLUDED.auth, label = EXCLUDED.label
         RETURNING ${SUBSCRIPTION}`,
        [actor.agencyId, newId(), actor.id, endpoint, keys.p256dh, keys.auth, label],
      );
      if (!row) throw new Error('the subscription was not stored');
      await this.audit.append(tx, actor, {
        action: 'push.subscribed',
        objectType: 'push_subscription',
        objectId: row.id,
      });
      return row;
    });
  }

  async unsubscribe(actor: Actor, id: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const [found] = await tx.query<{ agencyId: string; userId: string }[]>(
        `SELECT agency_id AS "agencyId", user_id AS "userId" FROM push_subscription WHERE agency_id = $1 AND id = $2 FOR UPDATE`,
        [actor.agencyId, id],
      );
      authorize(subscriptionPolicy, 'end', actor, found);
      await tx.query(`DELETE FROM push_subscription WHERE agency_id = $1 AND id = $2`, [actor.agencyId, id]);
      await this.audit.append(tx, actor, {
        action: 'push.unsubscribed',
        objectType: 'push_subscription',
        objectId: id,
      });
    });
  }

  async reminders(actor: Actor): Promise<RemindersView> {
    return this.work.run(actor, (tx) => rulesView(tx, actor.agencyId));
  }

  /** Holds for deadlines that are set or moved from now on. @throws Problem `stale-version` */
  async changeReminders(actor: Actor, seen: number, input: ChangeReminders): Promise<RemindersView> {
    return this.work.once(actor, async (tx) => {
      authorize(reminderPolicy, 'change', actor, actor);
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 26))`, [actor.agencyId]);
      const { version } = await ruleOf(tx, actor.agencyId);
      requireVersion(version, seen);
      await tx.query(
        `INSERT INTO reminder_rule (agency_id, at, before, overdue_every, to_unit, to_office, to_leader) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (agency_id) DO UPDATE SET version = reminder_rule.version + 1, at = EXCLUDED.at, before = EXCLUDED.before,
           overdue_every = EXCLUDED.overdue_every, to_unit = EXCLUDED.to_unit, to_office = EXCLUDED.to_office, to_leader = EXCLUDED.to_leader`,
        [
          actor.agencyId,
          input.at,
          [...new Set(input.before)].sort((a, b) => b - a),
          input.overdueEvery,
          input.toUnit,
          input.toOffice,
          input.toLeader,
        ],
      );
      const view = await rulesView(tx, actor.agencyId);
      await this.audit.append(tx, actor, {
        action: 'reminder-rule.changed',
        objectType: 'agency',
        objectId: actor.agencyId,
        details: { ...input },
      });
      return view;
    });
  }

  private async view(tx: EntityManager, actor: Actor): Promise<SettingsView> {
    const settings = await settingsOf(tx, actor.agencyId, actor.id);
    return {
      ...settings,
      digestAt: [...settings.digestAt],
      emailPossible: this.config.SMTP_URL !== undefined,
      pushKey: this.pusher.publicKey,
    };
  }
}

async function rulesView(tx: EntityManager, agencyId: string): Promise<RemindersView> {
  const { version, before, ...rule } = await ruleOf(tx, agencyId);
  return { version, before: [...before], ...rule };
}
