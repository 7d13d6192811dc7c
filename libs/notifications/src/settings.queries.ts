import type { EntityManager } from 'typeorm';
import { CHANNELS, CHOICES, KINDS, USUAL_SETTINGS, type Choices, type Settings } from './channel.rules';

/** What one person wants to be told by which way, with the addresses. */
export type PersonalSettings = Settings & {
  /** 0 while the person changed nothing. */
  readonly version: number;
  readonly email: string | null;
  readonly emailRefusedAt: string | null;
  /** Null: only the question whether it is theirs is sent there. */
  readonly emailConfirmedAt: string | null;
  readonly emailAskedAt: string | null;
};

type Row = Omit<PersonalSettings, 'choices'> & { choices: unknown };

/** Reads what is stored over what is usual: kinds that came later have their usual choice. */
function choicesFrom(stored: unknown): Choices {
  const of = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
  const choices = KINDS.map((kind) => {
    const ways = CHANNELS.map((channel) => {
      const stated = of(of(stored, kind), channel);
      return [channel, CHOICES.find((choice) => choice === stated) ?? USUAL_SETTINGS.choices[kind][channel]] as const;
    });
    return [kind, Object.fromEntries(ways)] as const;
  });
  return Object.fromEntries(choices) as Choices;
}

export async function settingsOf(tx: EntityManager, agencyId: string, userId: string): Promise<PersonalSettings> {
  const [row] = await tx.query<Row[]>(
    `SELECT version, email, to_json(email_refused_at)#>>'{}' AS "emailRefusedAt", to_json(email_confirmed_at)#>>'{}' AS "emailConfirmedAt",
            (SELECT to_json(max(c.created_at))#>>'{}' FROM email_confirmation c WHERE c.agency_id = s.agency_id
               AND c.user_id = s.user_id AND c.email = s.email) AS "emailAskedAt", choices, digest_at AS "digestAt",
            quiet_from AS "quietFrom", quiet_until AS "quietUntil"
     FROM notification_setting s WHERE agency_id = $1 AND user_id = $2`,
    [agencyId, userId],
  );
  if (!row)
    return {
      version: 0,
      email: null,
      emailRefusedAt: null,
      emailConfirmedAt: null,
      emailAskedAt: null,
      ...USUAL_SETTINGS,
    };
  return { ...row, choices: choicesFrom(row.choices) };
}
