import { Inject, Injectable } from '@nestjs/common';
import {
  Audit,
  CONFIG,
  keysOf,
  newId,
  pageFrom,
  UnitOfWork,
  type Config,
  type Page,
  type PageQuery,
} from '@vanthu/platform';
import type { Actor } from './actor';
import { apiToken, deriveKey, hashOf } from './credentials';
import { tokenUnrepeatable } from './identity.problems';
import { authorize } from './policy';
import { OWN, tokenPolicy } from './sessions.policy';
import type { CreateToken, NewTokenView, TokenView } from './tokens.schemas';

const COLUMNS = `id, name, scopes, to_json(created_at)#>>'{}' AS "createdAt", to_json(expires_at)#>>'{}' AS "expiresAt",
  to_json(last_used_at)#>>'{}' AS "lastUsedAt"`;

/** Access tokens for programs that work in a person's name, with no more rights than the person and fewer if wanted. */
@Injectable()
export class TokensService {
  private readonly key: Buffer;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {
    if (!config.VANTHU_SECRET) throw new Error('VANTHU_SECRET is not known');
    this.key = deriveKey(config.VANTHU_SECRET, 'api-token');
  }

  /**
   * Makes a token. The stored answer of a repeated request has no secret in it: the token is derived again.
   * @throws Problem `identity/token-unrepeatable` when the secret of the installation changed in between
   */
  async create(actor: Actor, input: CreateToken): Promise<NewTokenView> {
    const { hash, ...view } = await this.work.once(actor, async (tx) => {
      authorize(tokenPolicy, 'create', actor, { agencyId: actor.agencyId, userId: actor.id });
      const id = newId();
      const tokenHash = hashOf(apiToken(this.key, actor.agencyId, id));
      const [row] = await tx.query<TokenView[]>(
        `INSERT INTO api_token (agency_id, id, user_id, name, token_hash, scopes, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(days => $7)) RETURNING ${COLUMNS}`,
        [actor.agencyId, id, actor.id, input.name, tokenHash, [...new Set(input.scopes)], input.expiresInDays],
      );
      if (!row) throw new Error('the token was not stored');
      await this.audit.append(tx, actor, {
        action: 'token.created',
        objectType: 'token',
        objectId: id,
        details: { scopes: row.scopes, expiresAt: row.expiresAt },
      });
      return { ...row, hash: tokenHash };
    });
    const token = apiToken(this.key, actor.agencyId, view.id);
    if (hashOf(token) !== hash) throw tokenUnrepeatable({});
    return { ...view, token };
  }

  /** The person's tokens that are neither revoked nor expired, newest first. */
  async list(actor: Actor, page: PageQuery): Promise<Page<TokenView>> {
    const [createdAt, id] = page.after ? keysOf(page.after, 2) : [null, null];
    const rows = await this.work.run(actor, (tx) =>
      tx.query<TokenView[]>(
        `SELECT ${COLUMNS} FROM api_token
         WHERE ${OWN} AND revoked_at IS NULL AND expires_at > now()
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

  /** Makes a token worthless at once. Revoking it again is no mistake. */
  async revoke(actor: Actor, id: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const [token] = await tx.query<{ agencyId: string; userId: string; over: boolean }[]>(
        `SELECT agency_id AS "agencyId", user_id AS "userId", revoked_at IS NOT NULL AS over
         FROM api_token WHERE agency_id = $1 AND id = $2 FOR UPDATE`,
        [actor.agencyId, id],
      );
      authorize(tokenPolicy, 'revoke', actor, token);
      if (token.over) return;
      await tx.query(`UPDATE api_token SET revoked_at = now() WHERE agency_id = $1 AND id = $2`, [actor.agencyId, id]);
      await this.audit.append(tx, actor, { action: 'token.revoked', objectType: 'token', objectId: id });
    });
  }
}
