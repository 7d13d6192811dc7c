import type { MigrationInterface, QueryRunner } from 'typeorm';
import { heads, histories } from './support/row-security';

/** Digitization campaigns (kế hoạch số hóa): fonds → campaign → box → folder, who works at it, and where each box is. */
export class Campaigns1790000000037 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE fonds (                                     -- phông lưu trữ
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        code       text NOT NULL,                              -- mã phông
        name       text NOT NULL,
        year_from  int NOT NULL,
        year_to    int NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, code),
        CHECK (year_from <= year_to)
      );

      CREATE TABLE digitization_campaign (                     -- kế hoạch, đợt số hóa
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        fonds_id   uuid NOT NULL,
        name       text NOT NULL,
        state      text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned','running','paused','ended')),
        starts_on  date NOT NULL,
        ends_on    date NOT NULL,
        weight_age int NOT NULL,                               -- how much each of the three counts in the order of work
        weight_importance int NOT NULL,
        weight_risk int NOT NULL,
        monthly_targets jsonb NOT NULL DEFAULT '{}',           -- chỉ tiêu tháng: {"2026-12": 20000}; empty: even by working days
        cost_per_sheet bigint NOT NULL,                        -- đồng
        error_limit float8 NOT NULL,                           -- accepted share of faulty sheets, 0.01 = 1 %
        ended_at   timestamptz,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        CHECK (starts_on <= ends_on),
        CHECK (least(weight_age, weight_importance, weight_risk) >= 0 AND weight_age + weight_importance + weight_risk > 0),
        CHECK (cost_per_sheet >= 0 AND error_limit BETWEEN 0 AND 1),
        CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
        FOREIGN KEY (agency_id, fonds_id) REFERENCES fonds (agency_id, id)
      );
      CREATE INDEX digitization_campaign_newest ON digitization_campaign (agency_id, starts_on DESC, id DESC);

      CREATE TABLE archive_box (                               -- hộp
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        campaign_id uuid,
        fonds_id   uuid NOT NULL,
        number     text NOT NULL,                              -- số hộp, as it stands on the box
        label_code text NOT NULL,                              -- what its QR label says
        year_from  int NOT NULL,
        year_to    int NOT NULL,
        estimated_sheets int NOT NULL CHECK (estimated_sheets >= 0),
        importance int NOT NULL CHECK (importance BETWEEN 1 AND 3),
        risk       int NOT NULL CHECK (risk BETWEEN 1 AND 3),
        damages    text[] NOT NULL DEFAULT '{}' CHECK (damages <@ ARRAY['brittle','mould','faded','torn']), -- giấy giòn, mốc, phai mực, rách
        priority   int NOT NULL DEFAULT 0,                     -- 0 to 1000, by the rule of the campaign
        custody    text NOT NULL DEFAULT 'stored'
          CHECK (custody IN ('stored','taken_out','prepared','scanned','checked','returned')),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, label_code),
        UNIQUE (agency_id, fonds_id, number),
        CHECK (year_from <= year_to),
        FOREIGN KEY (agency_id, campaign_id) REFERENCES digitization_campaign (agency_id, id),
        FOREIGN KEY (agency_id, fonds_id) REFERENCES fonds (agency_id, id)
      );
      CREATE INDEX archive_box_order ON archive_box
        (agency_id, campaign_id, (-priority), year_from, length(number), number, id) WHERE campaign_id IS NOT NULL;

      CREATE TABLE archive_folder (                            -- hồ sơ trong hộp
        agency_id  uuid NOT NULL REFERENCES agency,
        id         uuid NOT NULL,
        version    int NOT NULL DEFAULT 1,
        box_id     uuid NOT NULL,
        ordinal    int NOT NULL,                               -- its place in the box, which scanning does not disturb
        code       text NOT NULL,                              -- mã hồ sơ
        title      text NOT NULL,
        year_from  int,
        year_to    int,
        retention  text,                                       -- thời hạn: 'permanent' or a number of years
        sheets_counted int CHECK (sheets_counted >= 0),        -- số tờ, once somebody counted them
        sheets_scanned int NOT NULL DEFAULT 0 CHECK (sheets_scanned >= 0),
        sheets_checked int NOT NULL DEFAULT 0 CHECK (sheets_checked >= 0),
        sheets_faulty  int NOT NULL DEFAULT 0 CHECK (sheets_faulty BETWEEN 0 AND sheets_checked), -- of those that were checked
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        UNIQUE (agency_id, code),
        UNIQUE (agency_id, box_id, ordinal),
        CHECK (year_from <= year_to),
        FOREIGN KEY (agency_id, box_id) REFERENCES archive_box (agency_id, id)
      );

      -- What was scanned of a folder on a day: the row is of the folder, so that scanners of one day do not wait for each other.
      CREATE TABLE folder_scan_day (
        agency_id uuid NOT NULL,
        folder_id uuid NOT NULL,
        day       date NOT NULL,                               -- by the clock of the agency
        sheets    int NOT NULL,                                -- less than none when sheets were taken back
        PRIMARY KEY (agency_id, folder_id, day),
        FOREIGN KEY (agency_id, folder_id) REFERENCES archive_folder (agency_id, id)
      );
      -- Whoever counts up sheets_scanned, a batch or a person, has it in the curve of the campaign without doing more.
      CREATE FUNCTION note_scan_day() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE more int := NEW.sheets_scanned - CASE WHEN TG_OP = 'UPDATE' THEN OLD.sheets_scanned ELSE 0 END;
      BEGIN
        IF more <> 0 THEN
          INSERT INTO folder_scan_day (agency_id, folder_id, day, sheets)
          SELECT NEW.agency_id, NEW.id, (clock_timestamp() AT TIME ZONE a.time_zone)::date, more FROM agency a WHERE a.id = NEW.agency_id
          ON CONFLICT (agency_id, folder_id, day) DO UPDATE SET sheets = folder_scan_day.sheets + excluded.sheets;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER scan_day AFTER INSERT OR UPDATE OF sheets_scanned ON archive_folder
        FOR EACH ROW EXECUTE FUNCTION note_scan_day();

      CREATE TABLE custody_event (                             -- giao nhận hộp: where it went, by scanning its label
        agency_id  uuid NOT NULL,
        id         uuid NOT NULL,
        box_id     uuid NOT NULL,
        campaign_id uuid,
        what       text NOT NULL CHECK (what IN ('taken_out','prepared','scanned','checked','returned','corrected')),
        before     text NOT NULL,
        after      text NOT NULL,
        reason     text CHECK ((what = 'corrected') = (reason IS NOT NULL)),
        by_id      uuid NOT NULL,
        at         timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, box_id) REFERENCES archive_box (agency_id, id),
        FOREIGN KEY (agency_id, by_id) REFERENCES app_user (agency_id, id)
      );
      CREATE INDEX custody_event_box ON custody_event (agency_id, box_id, at, id);

      CREATE TABLE campaign_crew (                             -- tổ số hóa
        agency_id  uuid NOT NULL,
        id         uuid NOT NULL,
        campaign_id uuid NOT NULL,
        user_id    uuid NOT NULL,
        from_on    date NOT NULL,
        until_on   date,
        sheets_per_day int NOT NULL CHECK (sheets_per_day >= 0),
        PRIMARY KEY (agency_id, id),
        CHECK (from_on <= until_on),
        FOREIGN KEY (agency_id, campaign_id) REFERENCES digitization_campaign (agency_id, id),
        FOREIGN KEY (agency_id, user_id) REFERENCES app_user (agency_id, id)
      );
      CREATE INDEX campaign_crew_campaign ON campaign_crew (agency_id, campaign_id, user_id);
      ${heads(['fonds', 'digitization_campaign', 'archive_box', 'archive_folder', 'folder_scan_day', 'campaign_crew'])}
      ${histories(['custody_event'])}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE campaign_crew, custody_event, folder_scan_day, archive_folder, archive_box, digitization_campaign, fonds;
      DROP FUNCTION note_scan_day();
    `);
  }
}
