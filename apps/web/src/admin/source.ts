import { today } from '../shared/dates';
import type { NewSource, Source, SourceChange } from './sources.queries';

export const SECURITIES = ['tls', 'starttls', 'none'] as const;
export type Security = (typeof SECURITIES)[number];
export const PORTS: Readonly<Record<Security, string>> = { tls: '993', starttls: '143', none: '143' };

/** A way in as it stands in a form. `secret` is what was typed now: the kept password is never shown. */
export type SourceValues = {
  readonly kind: Source['kind'];
  readonly name: string;
  readonly folder: string;
  readonly host: string;
  readonly port: string;
  readonly security: Security;
  readonly user: string;
  readonly secret: string;
  readonly mailbox: string;
  readonly moveTo: string;
  readonly since: string;
  /** Seconds. */
  readonly poll: string;
  readonly enabled: boolean;
};

export const newValues = (): SourceValues => ({
  kind: 'folder',
  name: '',
  folder: '',
  host: '',
  port: PORTS.tls,
  security: 'tls',
  user: '',
  secret: '',
  mailbox: 'INBOX',
  moveTo: '',
  since: today(),
  poll: '10',
  enabled: true,
});

export const valuesOf = ({ kind, name, folder, mail, pollSeconds, state }: Source): SourceValues => ({
  ...newValues(),
  kind,
  name,
  folder: folder ?? '',
  ...(mail && { ...mail, port: mail.port.toString(), moveTo: mail.moveTo ?? '' }),
  poll: pollSeconds.toString(),
  enabled: state !== 'paused',
});

const mailOf = ({ host, port, security, user, mailbox, moveTo, since }: SourceValues) => ({
  host: host.trim(),
  port: Number(port),
  security,
  user: user.trim(),
  mailbox: mailbox.trim(),
  moveTo: moveTo.trim() === '' ? null : moveTo.trim(),
  since,
});

export function newSourceOf(values: SourceValues): NewSource {
  const name = values.name.trim();
  const pollSeconds = Number(values.poll);
  return values.kind === 'folder'
    ? { kind: 'folder', name, folder: values.folder.trim(), pollSeconds }
    : { kind: 'mail', name, secret: values.secret, pollSeconds, mail: mailOf(values) };
}

/**
 * What differs from what was seen; a password only when one was typed. Empty when nothing differs. A source that was given
 * up runs again once somebody looked after it.
 */
export function changesOf(seen: Source, values: SourceValues): SourceChange {
  const before = valuesOf(seen);
  const differs = (...names: (keyof SourceValues)[]) => names.some((name) => before[name] !== values[name]);
  const state = values.enabled ? 'active' : 'paused';
  return {
    ...(differs('name') && { name: values.name.trim() }),
    ...(differs('poll') && { pollSeconds: Number(values.poll) }),
    ...(state !== seen.state && { state }),
    ...(seen.kind === 'folder' && differs('folder') && { folder: values.folder.trim() }),
    ...(seen.kind === 'mail' &&
      differs('host', 'port', 'security', 'user', 'mailbox', 'moveTo', 'since') && { mail: mailOf(values) }),
    ...(seen.kind === 'mail' && values.secret !== '' && { secret: values.secret }),
  };
}

/** Another server or person gets no password that was kept for the one before. */
export const needsSecret = (seen: Source, values: SourceValues): boolean => {
  const before = valuesOf(seen);
  return (
    seen.kind === 'mail' &&
    (['host', 'port', 'security', 'user'] as const).some((name) => before[name] !== values[name])
  );
};
