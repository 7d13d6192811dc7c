import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads } from './support/row-security';

/** Who may act for whom: written delegations, deputies, absences, secretaries; and the post a session works in. */
export class Authority1790000000022 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE authority_grant (                           -- ủy quyền (TUQ.), giao ký thay (KT.), giao ký thừa lệnh (TL.)
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        capacity   text NOT NULL CHECK (capacity IN ('TUQ.','KT.','TL.')),
        post_id    uuid NOT NULL,                              -- the post whose right it is
        principal_id uuid NOT NULL,                            -- who holds that post
        delegate_id uuid NOT NULL,
        delegate_post_id uuid,                                 -- KT. and TL. hang on the deputy's own post
        powers     text[] NOT NULL CHECK (cardinality(powers) > 0),
        doc_types  text[] NOT NULL DEFAULT '{}',               -- empty: of every type
        unit_ids   uuid[] NOT NULL DEFAULT '{}',               -- empty: of every unit
        content    text NOT NULL,                              -- nội dung ủy quyền, lĩnh vực phụ trách: as the writing has it
        reads_inbox boolean NOT NULL,
        from_at    timestamptz NOT NULL,                       -- half-open: from_at <= now < until_at
        until_at   timestamptz,
        writing_file_id uuid,
        writing_number text NOT NULL,
        writing_date date NOT NULL,
        recorded_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        revoked_at timestamptz,
        revoked_by uuid,
        revoke_reason text,
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, post_id) REFERENCES post (agency_id, id),
        FOREIGN KEY (agency_id, principal_id) REFERENCES app_user (agency_id, id),
        FOREIGN KEY (agency_id, delegate_id) REFERENCES app_user (agency_id, id),
        FOREIGN KEY (agency_id, delegate_post_id) REFERENCES post (agency_id, id),
        FOREIGN KEY (agency_id, writing_file_id) REFERENCES file (agency_id, id),
        CHECK (principal_id <> delegate_id),
        CHECK (until_at > from_at),
        CHECK (capacity <> 'TUQ.' OR until_at IS NOT NULL AND writing_file_id IS NOT NULL),
        CHECK (capacity = 'TUQ.' OR delegate_post_id IS NOT NULL)
      );
      CREATE INDEX authority_grant_delegate ON authority_grant (agency_id, delegate_id);
      CREATE INDEX authority_grant_principal ON authority_grant (agency_id, principal_id);

      CREATE TABLE absence (                                   -- vắng mặt, nghỉ phép, đi công tác
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        user_id    uuid NOT NULL,
        from_at    timestamptz NOT NULL,
        until_at   timestamptz NOT NULL,
        reason     text,
        deputy_id  uuid,                                       -- who is proposed, or reads the inbox once it is turned over
        turned_over_at timestamptz,
        taken_back_at timestamptz,
        cancelled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, user_id) REFERENCES app_user (agency_id, id),
        FOREIGN KEY (agency_id, deputy_id) REFERENCES app_user (agency_id, id),
        CHECK (user_id <> deputy_id),
        CHECK (until_at > from_at),
        CHECK (turned_over_at IS NULL OR deputy_id IS NOT NULL)
      );
      CREATE INDEX absence_user ON absence (agency_id, user_id, until_at);
      CREATE INDEX absence_deputy ON absence (agency_id, deputy_id, until_at);

      CREATE TABLE secretary (                                 -- thư ký, trợ lý của lãnh đạo: chuyển việc, không quyết định
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        leader_id  uuid NOT NULL,
        user_id    uuid NOT NULL,
        post_id    uuid NOT NULL,                              -- the assistant's post: the binding ends with it
        from_at    timestamptz NOT NULL,
        until_at   timestamptz,
        recorded_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        revoked_at timestamptz,
        revoked_by uuid,
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, leader_id) REFERENCES app_user (agency_id, id),
        FOREIGN KEY (agency_id, user_id) REFERENCES app_user (agency_id, id),
        FOREIGN KEY (agency_id, post_id) REFERENCES post (agency_id, id),
        CHECK (leader_id <> user_id),
        CHECK (until_at > from_at)
      );
      CREATE INDEX secretary_user ON secretary (agency_id, user_id);
      CREATE INDEX secretary_leader ON secretary (agency_id, leader_id);
      ${heads(['authority_grant', 'absence', 'secretary'])}

      ALTER TABLE session ADD COLUMN active_post_id uuid,      -- kiêm nhiệm: the post that the person works in just now
        ADD FOREIGN KEY (agency_id, active_post_id) REFERENCES post (agency_id, id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE session DROP COLUMN active_post_id;
      DROP TABLE secretary, absence, authority_grant;
    `);
  }
}
