import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { keysOf, newId, notFound, pageFrom, problem, UnitOfWork, type Page, type PageQuery } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { FolderView, FollowedView, NewFolder } from './following.schemas';
import { keysOfRow, presentFollowed, Subjects } from './subjects';

export const folderKnown = problem('workflow/folder-known', 409, {
  vi: { title: 'Đã có thư mục này', detail: 'Bạn đã có một thư mục tên như vậy.' },
  en: { title: 'You have such a folder', detail: 'One of your folders has this name already.' },
});

const FOLDER = `
  SELECT f.id, f.name, (SELECT count(*)::int FROM personal_folder_item i WHERE i.agency_id = f.agency_id AND i.folder_id = f.id) AS count
  FROM personal_folder f WHERE f.agency_id = $1 AND f.user_id = $2`;

/**
 * Theo dõi: stars and folders of one's own. They are nobody else's business, give no right to read anything and decide
 * nothing, so they stand neither in the audit chain nor in the outbox.
 */
@Injectable()
export class FollowingService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: Subjects,
  ) {}

  async stars(actor: Actor, { limit, after }: PageQuery): Promise<Page<FollowedView>> {
    const cursor = after === undefined ? null : keysOf(after, 2);
    const rows = await this.work.run(actor, (tx) =>
      this.subjects.newest(tx, actor, 'star', actor.id, { limit, after: cursor }),
    );
    return pageFrom(rows, limit, keysOfRow, presentFollowed);
  }

  /** Says whether the caller follows it. @throws Problem `not-found` for what they may not read */
  async isStarred(actor: Actor, id: string): Promise<{ starred: boolean }> {
    return this.work.run(actor, async (tx) => {
      await this.subjects.readable(tx, actor, id);
      const rows = await tx.query<unknown[]>(
        `SELECT 1 FROM star WHERE agency_id = $1 AND user_id = $2 AND subject_id = $3`,
        [actor.agencyId, actor.id, id],
      );
      return { starred: rows.length > 0 };
    });
  }

  async star(actor: Actor, id: string): Promise<{ starred: boolean }> {
    return this.work.once(actor, async (tx) => {
      const subject = await this.subjects.readable(tx, actor, id);
      await tx.query(
        `INSERT INTO star (agency_id, user_id, document_id, draft_id, work_id) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
        [actor.agencyId, actor.id, ...subject],
      );
      return { starred: true };
    });
  }

  async unstar(actor: Actor, id: string): Promise<void> {
    await this.work.once(actor, async (tx) => {
      const removed = await removedBy(
        tx,
        `DELETE FROM star WHERE agency_id = $1 AND user_id = $2 AND subject_id = $3 RETURNING 1 AS one`,
        [actor.agencyId, actor.id, id],
      );
      // A star that is not there: gone already, or of something that one may not know of.
      if (!removed) await this.subjects.readable(tx, actor, id);
    });
  }

  async folders(actor: Actor): Promise<Page<FolderView>> {
    return this.work.run(actor, async (tx) => ({
      items: await tx.query<FolderView[]>(`${FOLDER} ORDER BY f.name, f.id LIMIT 200`, [actor.agencyId, actor.id]),
      next: null,
    }));
  }

  async addFolder(actor: Actor, { name }: NewFolder): Promise<FolderView> {
    return this.work.once(actor, async (tx) => {
      const id = newId();
      const rows = await tx.query<unknown[]>(
        `INSERT INTO personal_folder (agency_id, id, user_id, name) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING 1 AS one`,
        [actor.agencyId, id, actor.id, name],
      );
      if (rows.length === 0) throw folderKnown({}).at('/name');
      return { id, name, count: 0 };
    });
  }

  async renameFolder(actor: Actor, id: string, { name }: NewFolder): Promise<FolderView> {
    return this.work.once(actor, async (tx) => {
      const folder = await this.folder(tx, actor, id);
      const [known] = await tx.query<unknown[]>(
        `SELECT 1 FROM personal_folder WHERE agency_id = $1 AND user_id = $2 AND name = $3 AND id <> $4`,
        [actor.agencyId, actor.id, name, id],
      );
      if (known) throw folderKnown({}).at('/name');
      await tx.query(`UPDATE personal_folder SET name = $3 WHERE agency_id = $1 AND id = $2`, [
        actor.agencyId,
        id,
        name,
      ]);
      return { ...folder, name };
    });
  }

  /** Only the folder goes; what lay in it stays where it is. */
  async removeFolder(actor: Actor, id: string): Promise<void> {
    await this.work.once(actor, async (tx) => {
      await this.folder(tx, actor, id);
      await tx.query(`DELETE FROM personal_folder WHERE agency_id = $1 AND id = $2`, [actor.agencyId, id]);
    });
  }

  async items(actor: Actor, folderId: string, { limit, after }: PageQuery): Promise<Page<FollowedView>> {
    const cursor = after === undefined ? null : keysOf(after, 2);
    const rows = await this.work.run(actor, async (tx) => {
      await this.folder(tx, actor, folderId);
      return this.subjects.newest(tx, actor, 'personal_folder_item', folderId, { limit, after: cursor });
    });
    return pageFrom(rows, limit, keysOfRow, presentFollowed);
  }

  async put(actor: Actor, folderId: string, subjectId: string): Promise<FolderView> {
    return this.work.once(actor, async (tx) => {
      await this.folder(tx, actor, folderId);
      const subject = await this.subjects.readable(tx, actor, subjectId);
      await tx.query(
        `INSERT INTO personal_folder_item (agency_id, folder_id, document_id, draft_id, work_id) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING`,
        [actor.agencyId, folderId, ...subject],
      );
      return this.folder(tx, actor, folderId);
    });
  }

  async take(actor: Actor, folderId: string, subjectId: string): Promise<void> {
    await this.work.once(actor, async (tx) => {
      await this.folder(tx, actor, folderId);
      const removed = await removedBy(
        tx,
        `DELETE FROM personal_folder_item WHERE agency_id = $1 AND folder_id = $2 AND subject_id = $3 RETURNING 1 AS one`,
        [actor.agencyId, folderId, subjectId],
      );
      if (!removed) await this.subjects.readable(tx, actor, subjectId);
    });
  }

  private async folder(tx: EntityManager, actor: Actor, id: string): Promise<FolderView> {
    const [folder] = await tx.query<FolderView[]>(`${FOLDER} AND f.id = $3`, [actor.agencyId, actor.id, id]);
    if (!folder) throw notFound({});
    return folder;
  }
}

/** TypeORM answers a DELETE with its rows and their number. */
async function removedBy(tx: EntityManager, sql: string, params: readonly unknown[]): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(sql, [...params]);
  return count > 0;
}
