/** Made by `npm run api:types` from docs/openapi.json; not for editing. */

export interface paths {
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your absences, and those for which you are asked to read */
        get: operations["Absences_list"];
        put?: never;
        /** Note that you will be away; a deputy is proposed */
        post: operations["Absences_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One absence */
        get: operations["Absences_get"];
        put?: never;
        post?: never;
        /** Cancel an absence; the inbox is yours again */
        delete: operations["Absences_cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}/turnover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Turn your inbox over to the deputy, from the first day to the last */
        put: operations["Absences_turnOver"];
        post?: never;
        /** Take the inbox back at once, or give it back */
        delete: operations["Absences_takeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the receipts that are owed to senders, or were sent; the most pressing first */
        get: operations["Acknowledgements_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acknowledgements/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the receipt for a document, with the words to send */
        get: operations["Acknowledgements_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acknowledgements/{documentId}/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that the sender was told */
        put: operations["Acknowledgements_sent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the agencies that are known here, by code */
        get: operations["Directory_agencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A week of the agency, or of one of its people, with its conflicts */
        get: operations["Agenda_week"];
        put?: never;
        /** Put something into the calendar: confirmed by the chief of office, proposed by others */
        post: operations["Agenda_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agenda-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your addresses for calendar programs */
        get: operations["Feeds_list"];
        put?: never;
        /** Make an address by which a calendar program reads your calendar, or that of the agency */
        post: operations["Feeds_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agenda-feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke one of your addresses */
        delete: operations["Feeds_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agenda-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices that ask you to put off, move or call off what is planned */
        get: operations["Notices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agenda-notices/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do what a notice asks of an entry, in the version of the entry you saw, or leave it as it is */
        post: operations["Notices_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agenda-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The week of the agency, or of one of its people, on paper (PDF/A) */
        get: operations["AgendaSheet_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agenda/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an entry with its conflicts and its history */
        get: operations["Agenda_get"];
        /** Change an entry; former values stay in its history */
        put: operations["Agenda_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agenda/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm an entry, put it off or call it off */
        post: operations["Agenda_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agenda/{id}/attendees/{attendeeId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say whether one comes */
        put: operations["Agenda_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agenda/{id}/attendees/{attendeeId}/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say who goes in place of a person, or for a unit */
        put: operations["Agenda_delegate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The iCalendar (RFC 5545) of a secret address */
        get: operations["Calendars_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the case files you may read, newest first */
        get: operations["CaseFiles_list"];
        put?: never;
        /** Open a case file in your own keeping */
        post: operations["CaseFiles_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a case file with its documents */
        get: operations["CaseFiles_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-files/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Accept a case file that was found intact */
        put: operations["CaseFiles_accept"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-files/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hash the stored bytes of every file again */
        post: operations["CaseFiles_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-files/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Close a case file when its matter has ended */
        put: operations["CaseFiles_close"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-files/{id}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** File a completed document */
        put: operations["CaseFiles_file"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-files/{id}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hand a closed case file over to the archive */
        put: operations["CaseFiles_handOver"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-files/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prove the same of every document of a case file */
        get: operations["Proofs_ofCaseFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-files/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a case file back to its keeper */
        put: operations["CaseFiles_giveBack"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checks/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a printed paper should be, for anybody who holds it; nothing of what stands in it */
        get: operations["Checks_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-doubles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List records that may be one and the same */
        get: operations["ContactDoubles_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the groups of recipients of the agency, and your own */
        get: operations["ContactGroups_list"];
        put?: never;
        /** Save a group of recipients */
        post: operations["ContactGroups_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a group of recipients */
        get: operations["ContactGroups_find"];
        put?: never;
        post?: never;
        /** Remove a group; documents keep their recipients */
        delete: operations["ContactGroups_remove"];
        options?: never;
        head?: never;
        /** Rename a group, or write its members anew */
        patch: operations["ContactGroups_change"];
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search the address book by any name of any time, by name */
        get: operations["Contacts_list"];
        put?: never;
        /** Add an organ or a person */
        post: operations["Contacts_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a record; a double says what it was merged into */
        get: operations["Contacts_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct a record, or rename it and keep the old name with its days */
        patch: operations["Contacts_change"];
        trace?: never;
    };
    "/api/v1/contacts/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Merge a double into the record that stays, which is answered */
        put: operations["Contacts_merge"];
        post?: never;
        /** Take a merge back */
        delete: operations["Contacts_unmerge"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{id}/undoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo an act of your own within a minute, while nobody went on from it */
        post: operations["Decisions_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List written delegations (TUQ.): what you delegated and what was delegated to you */
        get: operations["Delegations_list"];
        put?: never;
        /** Delegate a right of your own post, in writing, for a time and a content */
        post: operations["Delegations_delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delegation */
        get: operations["Delegations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Revoke at once; what was decided before stands */
        put: operations["Delegations_revoke"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List background work in one state, newest first */
        get: operations["Deliveries_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Try given-up work again, from now */
        put: operations["Deliveries_retry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who signs in whose place (KT.) and by whose order (TL.) in your agency */
        get: operations["Deputies_list"];
        put?: never;
        /** Record an assignment; an administrator does it, for others */
        post: operations["Deputies_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deputies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One assignment */
        get: operations["Deputies_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deputies/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** End an assignment at once */
        put: operations["Deputies_revoke"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the batches of your archive, newest first */
        get: operations["Batches_list"];
        put?: never;
        /** Open a batch of scanned pages */
        post: operations["Batches_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One batch: how far it is, and what can be done with it */
        get: operations["Batches_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/batches/{id}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Deliver a batch: each document becomes a PDF/A of two layers
         * @description Refused while pages wait, cuts are in doubt, or pages are set aside. Given again, it tries files that failed.
         */
        put: operations["Batches_deliver"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/batches/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents of a batch that is delivered, with what stands on their page heads */
        get: operations["Batches_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/batches/{id}/documents/{documentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of a document, PDF/A of two layers */
        get: operations["Batches_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/batches/{id}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn, move, take out or bring back pages; say where documents begin; put two sides together */
        post: operations["Batches_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/batches/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stacks of a batch, and how far each was taken apart */
        get: operations["Batches_sources"];
        put?: never;
        /**
         * Drop a stack into a batch: a PDF or TIFF of many pages, or one picture
         * @description As many pages come out as the stack has; one that cannot be taken out stands in its place with the reason.
         */
        post: operations["Batches_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/batches/{id}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pages of a batch in their order: the filmstrip */
        get: operations["Batches_pages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/batches/{id}/pages/{pageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page with what was read on it */
        get: operations["Batches_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/batches/{id}/pages/{pageId}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page as the scanner made it */
        get: operations["Batches_image"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/batches/{id}/pages/{pageId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page upright, as it was read */
        get: operations["Batches_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/batches/{id}/pages/{pageId}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A small picture of a page */
        get: operations["Batches_thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/batches/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Stop reading a batch; what is being read is finished */
        put: operations["Batches_pause"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/batches/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Go on reading where it stopped */
        put: operations["Batches_resume"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/batches/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo the last edit that stands */
        post: operations["Batches_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/batches/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a batch up: nothing of it is delivered */
        put: operations["Batches_withdraw"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/boxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One box: where it is, and what is next */
        get: operations["Boxes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is known about a box; its place in the order of work follows */
        patch: operations["Boxes_change"];
        trace?: never;
    };
    "/api/v1/digitization/boxes/{id}/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who had a box and when, the latest first */
        get: operations["Boxes_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/boxes/{id}/custody-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct where a box is, with the reason; the former step stays in its history */
        post: operations["Boxes_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/boxes/{id}/folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The folders of a box, in the order in which they lie there */
        get: operations["Boxes_folders"];
        put?: never;
        /** Add a folder at the end of a box */
        post: operations["Boxes_addFolder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/boxes/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sheet of a box: what lies in it, in its order */
        get: operations["BoxPapers_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The campaigns that you may see, the latest first */
        get: operations["Campaigns_list"];
        put?: never;
        /** Plan a campaign over a fonds */
        post: operations["Campaigns_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One campaign with its rule of priority and its crew */
        get: operations["Campaigns_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change dates, targets, cost or the rule of priority; the order of work follows at once */
        patch: operations["Campaigns_change"];
        trace?: never;
    };
    "/api/v1/digitization/campaigns/{id}/box-lists/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over a list of boxes and folders from XLSX or CSV
         * @description Without `commit=true` it only says what would be taken over. With one mistake nothing is.
         */
        post: operations["BoxLists_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/campaigns/{id}/boxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The boxes of a campaign in the order of work */
        get: operations["Campaigns_listBoxes"];
        put?: never;
        /** Add a box to a campaign; it gets the code of its label */
        post: operations["Campaigns_addBox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/campaigns/{id}/crew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say who works at a campaign, from when and how many sheets a day */
        put: operations["Campaigns_setCrew"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/campaigns/{id}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** QR labels of boxes, 24 on a sheet of A4 */
        get: operations["BoxPapers_labels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/campaigns/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sheets done, mistakes, cost, the S-curve and when it will end */
        get: operations["Campaigns_progressOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/campaigns/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Start, pause, go on with or end a campaign */
        put: operations["Campaigns_move"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Scan the label of a box at a step of the work; tells what the box is and what is next */
        post: operations["Boxes_scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/folders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a folder: its description, or the sheets that were counted, scanned and checked */
        patch: operations["Boxes_changeFolder"];
        trace?: never;
    };
    "/api/v1/digitization/fonds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fonds of the agency, by code */
        get: operations["Fonds_list"];
        put?: never;
        /** Add a fonds */
        post: operations["Fonds_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/digitization/separator-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Separator sheets to be put between papers before they are scanned
         * @description Each sheet says the same by patch code T along its edges, QR, Code 128 and words.
         */
        get: operations["SeparatorSheets_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directive-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tasks from directives you may read, by deadline */
        get: operations["DirectiveTasks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directive-tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a task with its history and its parts */
        get: operations["DirectiveTasks_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directive-tasks/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start, report, accept, send back, extend, adjust or stop a task */
        post: operations["DirectiveTasks_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directive-tasks/{id}/children/{childId}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept, send back, extend or stop a task that was handed down to an agency below */
        post: operations["DirectiveTasks_actBelow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directive-tasks/{id}/hand-downs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a part of a task down to an agency below */
        post: operations["DirectiveTasks_handDown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directive-tasks/{id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cut a part of a task for a unit of the agency */
        post: operations["DirectiveTasks_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directive-tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count them by state, for each lead unit or leader in charge */
        get: operations["DirectiveTasks_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directive-tasks/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the agencies below yours, to which tasks can be handed down */
        get: operations["DirectiveTasks_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directive-tasks/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The periodic report of directive execution, by the periods of the decree or the calendar */
        get: operations["DirectiveTasks_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directive-tasks/report/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The periodic report as a spreadsheet (XLSX) */
        get: operations["DirectiveTasks_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was sent, the oldest first: what nobody acknowledged, or the book of the post */
        get: operations["Dispatches_list"];
        put?: never;
        /** Send documents to recipients in one way, many at once; all of them or none */
        post: operations["Dispatches_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one sending */
        get: operations["Dispatches_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct envelopes, tracking number or note of a sending */
        patch: operations["Dispatches_correct"];
        trace?: never;
    };
    "/api/v1/dispatches/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Record who signed for it, and when */
        put: operations["Dispatches_acknowledge"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches/{id}/resending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send again what nobody answered, or what came back */
        post: operations["Dispatches_sendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatches/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Record that it came back, and why */
        put: operations["Dispatches_comeBack"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the types of documents that the law names */
        get: operations["DocumentTypes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List drafts, newest first: yours, those that wait for you, or all that you may see */
        get: operations["Drafts_list"];
        put?: never;
        /** Begin a draft with its first version, as an answer to an incoming document or by itself */
        post: operations["Drafts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a draft with its versions and whose turn it is */
        get: operations["Drafts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is said about a draft, while it is with its drafter */
        patch: operations["Drafts_change"];
        trace?: never;
    };
    "/api/v1/drafts/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Comment on the version that you see, as a whole or by marks on its pages */
        post: operations["DraftReview_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was said and done about a draft, oldest first */
        get: operations["Drafts_decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}/files/{fileId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a version, or a file that came with an opinion */
        get: operations["Drafts_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}/opinion-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask other units and persons for their opinions, all at the same time */
        post: operations["DraftReview_consult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an approved draft into the register of outgoing documents */
        post: operations["DraftReview_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}/route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which route the draft would take now, why, and whom it would meet */
        get: operations["Drafts_route"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}/slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The submission slip of a draft: matter, opinions, initials, decision, hash of the version */
        get: operations["DraftSlips_slip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a step into the running case, beside what is open now or right after it */
        post: operations["DraftReview_addStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit a draft to its route, or again after a return */
        post: operations["DraftReview_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}/tasks/{taskId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer your turn: opinion, initial for content or form, approval, return */
        post: operations["DraftReview_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}/tasks/{taskId}/forwarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give your turn on to somebody whose post can do it, by the same deadline */
        post: operations["DraftReview_forward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a version; in review or after the approval the route begins anew */
        post: operations["Drafts_addVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a draft back before it is approved, with a reason */
        post: operations["DraftReview_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file for a draft, a new version or an opinion; only you see it until it is used */
        post: operations["DraftFiles_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/prefill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an answer to an incoming document begins with */
        get: operations["Drafts_prefill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/email-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm an address for notifications, by the link that was sent to it */
        post: operations["EmailConfirmations_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hear at once what concerns you (server-sent events): { id, topic, subjectId } */
        get: operations["Events_listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the files you may read, newest first */
        get: operations["Files_list"];
        put?: never;
        /**
         * Upload one PDF, JPEG, PNG or TIFF, as raw body or multipart form
         * @description The name comes from `name`, Content-Disposition or the form. Content-Digest or Repr-Digest (`sha-256=:…:`) lets the server refuse bytes that changed on the way. When it answers 201 the bytes are stored and verified.
         */
        post: operations["Files_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what is known about a file */
        get: operations["Files_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/citations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Legal texts and directives that the file cites, linked where the library holds them */
        get: operations["Readings_citations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the bytes as they were uploaded; a whole file is verified against its hash */
        get: operations["Files_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pages of the file with their text, in order */
        get: operations["Readings_pages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page with its words, their boxes and confidences */
        get: operations["Readings_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/pages/{page}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The upright image of a page */
        get: operations["Readings_image"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the file was read, what its page head says, or why it could not be read */
        get: operations["Readings_get"];
        put?: never;
        /** Have a file read again whose reading failed */
        post: operations["Readings_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/searchable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The searchable PDF: a derivative, the original stays untouched */
        get: operations["Readings_searchable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the days on which offices rest or work unlike the week */
        get: operations["Holidays_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set your agency's own days of a year to those of a CSV file */
        post: operations["Holidays_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the incoming documents you may read: what is urgent and awaits the clerk first, then newest first */
        get: operations["IncomingDocuments_list"];
        put?: never;
        /** Make an incoming document out of uploaded files: the main one, then attachments */
        post: operations["IncomingDocuments_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an incoming document */
        get: operations["IncomingDocuments_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct what is stated about a document */
        patch: operations["IncomingDocuments_correct"];
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/agenda-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read time, place, chair and participants from an invitation; nothing is made */
        get: operations["Invitations_propose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/attachment-to/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Attach a received document, as a further copy, to one that is registered already */
        put: operations["IncomingDocuments_attach"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was decided about a document, oldest first */
        get: operations["DocumentRoute_about"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/directive-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm tasks of a directive, as proposed, edited or added, and reject the other proposals */
        post: operations["Proposals_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List documents that may be the same paper: same bytes, or same number, issuer and date */
        get: operations["IncomingDocuments_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/forwarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Send a misdirected document on to the agency it was meant for */
        put: operations["IncomingDocuments_forward"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the versions of what was stated, newest first */
        get: operations["IncomingDocuments_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/label": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A label of 50 × 25 mm with the arrival number */
        get: operations["Papers_label"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/presentation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Present a registered document to the chief of office */
        post: operations["DocumentRoute_present"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prove that a document is what came in and what was decided */
        get: operations["Proofs_ofDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who can see the document, each with the reason in a sentence */
        get: operations["DocumentActs_who"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/recorded-instructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record an instruction that a leader wrote on the paper, with its scan */
        post: operations["DocumentActs_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enter a received document into a register and give it its arrival number */
        put: operations["IncomingDocuments_register"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a completed document again, as a superior of its lead */
        post: operations["DocumentActs_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Send a received document back to its sender, with the reason */
        put: operations["IncomingDocuments_giveBack"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/routing-slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The routing slip in its three parts, filled in as far as it was decided */
        get: operations["Papers_routingSlip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/stamped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A copy of the document with the arrival stamp on it; the original stays untouched */
        get: operations["Papers_stamped"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Propose the units that usually lead when documents like this one come */
        get: operations["Instructions_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/task-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Propose the tasks that a directive lays on agencies and people, from its text */
        get: operations["Proposals_propose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incoming-documents/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all tasks of a document, oldest first */
        get: operations["DocumentRoute_tasksOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search your own past instructions, the newest first */
        get: operations["Assigned_said"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instructions/parse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a typed instruction: who leads, co-handles, is informed, until when */
        post: operations["Instructions_parse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the watched folders and mailboxes of your agency, by name */
        get: operations["Sources_list"];
        put?: never;
        /** Open a way in: a watched folder or a mailbox */
        post: operations["Sources_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake-sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One source: its settings without the password, and how its last run went */
        get: operations["Sources_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change, pause or resume a source */
        patch: operations["Sources_change"];
        trace?: never;
    };
    "/api/v1/intake-sources/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files or messages a source had, newest first, and what became of each */
        get: operations["Sources_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake-sources/{id}/items/{itemId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Have a file or message tried again that was given up */
        put: operations["Sources_retry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake-sources/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a source looked at now; one that was given up lives again */
        post: operations["Sources_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Labels for a pile of paper documents, a page each */
        get: operations["Papers_labels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/legal-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the legal texts and superior directives of the library, by title */
        get: operations["LegalTexts_list"];
        put?: never;
        /** Add a text to the agency’s own library */
        post: operations["LegalTexts_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/legal-texts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One text of the library */
        get: operations["LegalTexts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How you are told: by e-mail and push, at once or in a digest, and the quiet hours */
        get: operations["NotificationSettings_read"];
        /** Change how you are told */
        put: operations["NotificationSettings_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-settings/confirmation-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the link that confirms your address sent again */
        post: operations["NotificationSettings_askAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what you were told, newest first */
        get: operations["Notifications_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark one as seen */
        put: operations["Notifications_see"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of them you have not seen */
        get: operations["Notifications_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark all as seen that there are now */
        put: operations["Notifications_seeAll"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/number-series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the number series of your agency */
        get: operations["NumberSeries_list"];
        put?: never;
        /** Define a number series and when it begins anew */
        post: operations["NumberSeries_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/number-series/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a number series, or begin a new term */
        patch: operations["NumberSeries_change"];
        trace?: never;
    };
    "/api/v1/outgoing-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the outgoing and internal documents you may read, newest first */
        get: operations["OutgoingDocuments_list"];
        put?: never;
        /** Enter a signed document into a register and give it its number and date */
        post: operations["OutgoingDocuments_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outgoing-documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an outgoing document, with where each recipient stands */
        get: operations["OutgoingDocuments_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct what is stated about a document, with the reason */
        patch: operations["OutgoingDocuments_correct"];
        trace?: never;
    };
    "/api/v1/outgoing-documents/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the versions of what was stated, newest first */
        get: operations["OutgoingDocuments_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outgoing-documents/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Void the number of a document; it stays in the register, struck out */
        put: operations["OutgoingDocuments_void"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the people of your agency and the posts they hold today, by name, or find some of them */
        get: operations["Directory_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your personal folders */
        get: operations["Folders_list"];
        put?: never;
        /** Make a personal folder; nobody else sees it */
        post: operations["Folders_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-folders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a personal folder; what lies in it stays where it is */
        delete: operations["Folders_remove"];
        options?: never;
        head?: never;
        /** Rename a personal folder */
        patch: operations["Folders_rename"];
        trace?: never;
    };
    "/api/v1/personal-folders/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what lies in a personal folder, the newest first */
        get: operations["Folders_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-folders/{id}/items/{subjectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a document, a draft or a piece of work into a personal folder */
        put: operations["Folders_put"];
        post?: never;
        /** Take something out of a personal folder */
        delete: operations["Folders_take"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push-subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your browsers that receive pushes */
        get: operations["PushSubscriptions_list"];
        put?: never;
        /** Let a browser receive pushes (PushSubscription of the Push API) */
        post: operations["PushSubscriptions_subscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push-subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Send no pushes to one of your browsers any more */
        delete: operations["PushSubscriptions_unsubscribe"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the imports of your agency, newest first */
        get: operations["Imports_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import: its columns, what they were taken for, and how many rows have mistakes */
        get: operations["Imports_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register-imports/{id}/commitment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enter the rows into the register, with the numbers and dates of the old book */
        put: operations["Imports_commit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register-imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which column is which field; the rows are read again */
        put: operations["Imports_map"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register-imports/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say in which encoding the file is; it is read again from its bytes */
        put: operations["Imports_readAgain"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of an import with what was made of each, and the mistakes by field */
        get: operations["Imports_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register-imports/{id}/undoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take a whole import back, as long as nobody went on from it */
        put: operations["Imports_undo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register-imports/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read an old register from XLSX or CSV; nothing is entered yet */
        post: operations["Imports_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the registers of your agency */
        get: operations["Registers_list"];
        put?: never;
        /** Define a register: flow, types, unit, secrecy and its number series */
        post: operations["Registers_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a register */
        get: operations["Registers_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the name, types or unit of a register, or put it out of use */
        patch: operations["Registers_change"];
        trace?: never;
    };
    "/api/v1/registers/{id}/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print a register book for a period: PDF/A-2b in the columns of the decree, or XLSX
         * @description The file is kept by its hash; the QR on each page leads to its check page.
         */
        get: operations["Books_book"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/closing-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report with which a clerk closes a day: JSON, or PDF for who accepts application/pdf */
        get: operations["Books_closingReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the entries of a register, newest first */
        get: operations["Registers_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/entries/{entryId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct what the register says of a number without a document; the old value stays, struck through */
        post: operations["Registers_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/entries/{entryId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Void a number: it stays in the register with the reason and is never given again */
        post: operations["Registers_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/irregular-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an inserted, reserved or back-dated number, on paper only */
        post: operations["Registers_enterIrregularly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was printed of a register before, newest first; each has its check page */
        get: operations["Books_prints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/reserved-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the reserved numbers of a register that no document has yet, oldest first */
        get: operations["Registers_untaken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/years/{year}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Close a year of a register, with the reason: it gives no more numbers */
        put: operations["Registers_closeYear"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the agency reminds of deadlines, in working days */
        get: operations["ReminderRule_read"];
        /** Change when the agency reminds; holds for deadlines set from now on */
        put: operations["ReminderRule_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the routes of drafts in your agency */
        get: operations["Routes_list"];
        put?: never;
        /** Define a route; its first version is yet to be published */
        post: operations["Routes_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a route */
        get: operations["Routes_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the name of a route, what it is for, or its priority */
        patch: operations["Routes_change"];
        trace?: never;
    };
    "/api/v1/routes/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the versions of a route, newest first */
        get: operations["Routes_versionsOf"];
        put?: never;
        /** Begin the next version of a route */
        post: operations["Routes_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}/versions/{versionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a version with its definition */
        get: operations["Routes_version"];
        /** Edit a version that is not published yet */
        put: operations["Routes_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}/versions/{versionId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export a version as a file */
        get: operations["Routes_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}/versions/{versionId}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Publish a version: drafts take it from now on, running ones keep theirs */
        put: operations["Routes_publish"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}/versions/{versionId}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take a published version out of use */
        put: operations["Routes_retire"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import the file of a route, as a new route or as the next version of one with its name */
        post: operations["Routes_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the JSON Schema of a route file */
        get: operations["Routes_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/try-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Walk a definition on a sample draft: who would be asked, until when; stores nothing */
        post: operations["Routes_try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/validation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name the mistakes of a definition, each with its step and remedy; stores nothing */
        post: operations["Routes_validate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find documents you may read, by words or by number, and see where they matched */
        get: operations["Search_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/secretaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the secretaries and their leaders that concern you; an administrator sees all */
        get: operations["Secretaries_list"];
        put?: never;
        /** Bind an assistant to a leader; an administrator does it, for others */
        post: operations["Secretaries_bind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/secretaries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End the binding at once */
        delete: operations["Secretaries_release"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who you are */
        get: operations["Sessions_me"];
        put?: never;
        /** Sign in with name and password; the session comes as a cookie */
        post: operations["Sessions_signIn"];
        /** Sign out */
        delete: operations["Sessions_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change your password; your other sessions end */
        put: operations["Sessions_changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say in which of your posts you work now (kiêm nhiệm) */
        put: operations["Sessions_workIn"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your open sessions, newest first */
        get: operations["Sessions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of your sessions */
        delete: operations["Sessions_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what you follow, the newest star first */
        get: operations["Stars_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say whether you follow a document, a draft or a piece of work */
        get: operations["Stars_get"];
        /** Follow a document, a draft or a piece of work */
        put: operations["Stars_put"];
        post?: never;
        /** Follow it no longer */
        delete: operations["Stars_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-instructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your stock instructions and those of the agency, those you use most first */
        get: operations["Stock_list"];
        put?: never;
        /** Keep an instruction that is often given */
        post: operations["Stock_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-instructions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a stock instruction */
        delete: operations["Stock_remove"];
        options?: never;
        head?: never;
        /** Change the words of a stock instruction */
        patch: operations["Stock_change"];
        trace?: never;
    };
    "/api/v1/stock-instructions/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count that you gave this instruction: what you use often comes first */
        post: operations["Stock_use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/symbols": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compose the symbol of a document your agency issues on a day */
        get: operations["Symbols_compose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/symbols/abbreviations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the abbreviations of your agency, its units and organs, with their days */
        get: operations["Symbols_abbreviations"];
        put?: never;
        /** Abbreviate the agency, a unit or an organ otherwise from a day on */
        post: operations["Symbols_abbreviate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your tasks; the open ones with the most pressing first */
        get: operations["Tasks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a task with what was proposed and instructed */
        get: operations["Tasks_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide: propose, instruct, assign, accept, complete, acknowledge or return */
        post: operations["Tasks_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Note that you have seen the task */
        put: operations["Tasks_see"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take your decision on this task back while no receiver has acted */
        post: operations["Tasks_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do one act on up to 200 of your tasks; each has a result of its own */
        post: operations["ManyActs_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/assigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what you gave to others, with what became of it */
        get: operations["Assigned_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count what waits for you: to do, due soon, late, to sign, to know; by post where you hold several */
        get: operations["Tasks_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count what came, was done in time, late, and is open, by unit or by person */
        get: operations["Assigned_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/statistics/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what a figure of the statistics counts */
        get: operations["Assigned_behind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your API tokens, newest first */
        get: operations["Tokens_list"];
        put?: never;
        /** Make an API token; it is shown this once */
        post: operations["Tokens_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke one of your API tokens */
        delete: operations["Tokens_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the units of your agency, by code, or find some by name */
        get: operations["Directory_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the accounts of your agency, by user name */
        get: operations["Users_list"];
        put?: never;
        /** Open an account */
        post: operations["Users_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account */
        get: operations["Users_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename, disable or enable a person, or reset their password */
        patch: operations["Users_change"];
        trace?: never;
    };
    "/api/v1/users/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a person one more post */
        post: operations["Users_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/posts/{postId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a post from a person */
        delete: operations["Users_dismiss"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the work that you gave, or all that you may see, newest first */
        get: operations["Works_list"];
        put?: never;
        /** Give work that comes from no document to a unit or a person */
        post: operations["Works_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/works/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a piece of work with whose turn it is */
        get: operations["Works_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/works/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel work that you gave, with a reason */
        post: operations["Works_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/works/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was done with a piece of work, oldest first */
        get: operations["Works_decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/works/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open work again that was completed, with a reason */
        post: operations["Works_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Abbreviation: {
            abbreviation: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            subject: "agency" | "unit" | "organ";
            /** Format: uuid */
            subjectId: string;
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description The last day; null: until another begins
             */
            validTo: string | null;
        };
        Absence: {
            actions: string[];
            /** @description Who is proposed to read the inbox, or reads it */
            deputy: {
                displayName: string;
                /** Format: uuid */
                id: string;
            } | null;
            /** Format: date */
            endsOn: string;
            /** Format: uuid */
            id: string;
            reason: string | null;
            /** Format: date */
            startsOn: string;
            /** @enum {string} */
            state: "planned" | "away" | "over" | "cancelled";
            /** @description The deputy reads the inbox from the first day to the last */
            turnedOver: boolean;
            user: {
                displayName: string;
                /** Format: uuid */
                id: string;
            };
            version: number;
        };
        AcceptDecision: {
            /** @enum {string} */
            kind: "accept";
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
        };
        AcknowledgeDecision: {
            /** @enum {string} */
            kind: "acknowledge";
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
        };
        Acknowledgement: {
            arrivalNumber: number | null;
            arrivalYear: number | null;
            /** Format: uuid */
            documentId: string;
            /** @enum {string} */
            documentState: "received" | "registered" | "presented" | "instructed" | "assigned" | "in_progress" | "completed" | "filed" | "returned" | "forwarded" | "attached";
            /**
             * Format: date-time
             * @description The end of the day on which it came
             */
            dueBy: string;
            late: boolean;
            numberSymbol: string;
            /** Format: date-time */
            receivedAt: string;
            /** @description Whom to tell; empty for a petition, whose sender is hidden */
            sender: string;
            /** Format: date-time */
            sentAt: string | null;
            /** @description Null when the program sent it */
            sentBy: {
                displayName: string;
                /** Format: uuid */
                id: string;
            } | null;
            /** @enum {string|null} */
            sentVia: "mail" | "exchange" | "post" | "phone" | "other" | null;
            /** @enum {string} */
            state: "due" | "sent";
            subject: string;
            /** @description What to send, in Vietnamese */
            text: string;
            version: number;
        };
        AcknowledgementSent: {
            /**
             * @description How the sender was told
             * @enum {string}
             */
            via: "mail" | "exchange" | "post" | "phone" | "other";
        };
        ActivePost: {
            /**
             * Format: uuid
             * @description null: in all your posts
             */
            postId: string | null;
        };
        Agency: {
            /** @description Mã định danh */
            code: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            parentId: string | null;
        };
        AgendaAct: {
            /** @enum {string} */
            act: "confirm" | "postpone" | "cancel";
            reason?: string;
        };
        AgendaAnswer: {
            /** @enum {string} */
            answer: "accepted" | "declined";
            note?: string;
        };
        AgendaDelegate: {
            /**
             * Format: uuid
             * @description Null: nobody goes in place any more
             */
            userId: string | null;
        };
        AgendaEntry: {
            actions: string[];
            attendees: {
                /** @enum {string|null} */
                answer: "accepted" | "declined" | null;
                /** @description Who goes in place of them (dự thay) */
                delegate: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                /** Format: uuid */
                id: string;
                mayAnswer: boolean;
                note: string | null;
                unit: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                user: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
            }[];
            /** @description You may only know that the time is taken (bận); everything else is empty */
            busy: boolean;
            chair: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            chairName: string | null;
            conflicts: {
                /** @enum {string} */
                kind: "person" | "room";
                people: string[];
                /** Format: uuid */
                withId: string;
                /** @description Null where you may only know that there is something */
                withSubject: string | null;
            }[];
            /** @description Null also for those who may not see the document */
            document: {
                /** Format: uuid */
                id: string;
                numberSymbol: string | null;
            } | null;
            endsAt: string | null;
            /** Format: date */
            endsOn: string;
            /** Format: uuid */
            id: string;
            inHouse: boolean;
            /** @enum {string|null} */
            part: "morning" | "afternoon" | "day" | null;
            participants: string | null;
            place: string | null;
            preparingUnit: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            reason: string | null;
            startsAt: string | null;
            /** Format: date */
            startsOn: string;
            /** @enum {string} */
            state: "proposed" | "confirmed" | "postponed" | "cancelled";
            subject: string | null;
            version: number;
            /** @enum {string} */
            visibility: "agency" | "attendees";
        };
        AgendaEntryDetail: {
            actions: string[];
            attendees: {
                /** @enum {string|null} */
                answer: "accepted" | "declined" | null;
                /** @description Who goes in place of them (dự thay) */
                delegate: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                /** Format: uuid */
                id: string;
                mayAnswer: boolean;
                note: string | null;
                unit: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                user: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
            }[];
            /** @description You may only know that the time is taken (bận); everything else is empty */
            busy: boolean;
            chair: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            chairName: string | null;
            conflicts: {
                /** @enum {string} */
                kind: "person" | "room";
                people: string[];
                /** Format: uuid */
                withId: string;
                /** @description Null where you may only know that there is something */
                withSubject: string | null;
            }[];
            /** @description Null also for those who may not see the document */
            document: {
                /** Format: uuid */
                id: string;
                numberSymbol: string | null;
            } | null;
            endsAt: string | null;
            /** Format: date */
            endsOn: string;
            history: {
                at: string;
                body: {
                    [key: string]: unknown;
                };
                /** Format: uuid */
                id: string;
                kind: string;
                who: string;
            }[];
            /** Format: uuid */
            id: string;
            inHouse: boolean;
            /** @enum {string|null} */
            part: "morning" | "afternoon" | "day" | null;
            participants: string | null;
            place: string | null;
            preparingUnit: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            reason: string | null;
            startsAt: string | null;
            /** Format: date */
            startsOn: string;
            /** @enum {string} */
            state: "proposed" | "confirmed" | "postponed" | "cancelled";
            subject: string | null;
            version: number;
            /** @enum {string} */
            visibility: "agency" | "attendees";
        };
        AgendaEntryInput: {
            /**
             * Format: uuid
             * @default null
             */
            chairId: string | null;
            /**
             * @description As printed, where the chair is not of the agency
             * @default null
             */
            chairName: string | null;
            /**
             * Format: uuid
             * @default null
             */
            documentId: string | null;
            /** @default null */
            endsAt: string | null;
            /** Format: date */
            endsOn: string;
            /**
             * @description The place is a room of the agency, which can be taken once only
             * @default false
             */
            inHouse: boolean;
            /**
             * @default null
             * @enum {string|null}
             */
            part: "morning" | "afternoon" | "day" | null;
            /**
             * @description As printed
             * @default null
             */
            participants: string | null;
            /** @default null */
            place: string | null;
            /**
             * Format: uuid
             * @default null
             */
            preparingUnitId: string | null;
            /**
             * @description HH:MM on the wall of the agency; null for a part or the whole day
             * @default null
             */
            startsAt: string | null;
            /** Format: date */
            startsOn: string;
            subject: string;
            /** @default [] */
            unitIds: string[];
            /** @default [] */
            userIds: string[];
            /**
             * @default agency
             * @enum {string}
             */
            visibility: "agency" | "attendees";
        };
        AgendaFeed: {
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "mine" | "agency";
            path: string;
        };
        AgendaFeedInput: {
            /** @enum {string} */
            kind: "mine" | "agency";
        };
        AgendaFeeds: {
            items: components["schemas"]["AgendaFeed"][];
            /** @enum {string|null} */
            next: null;
        };
        AgendaNotice: {
            /** @description The notice; null for those who may not see it */
            document: {
                /** Format: uuid */
                id: string;
                issuer: string;
                numberSymbol: string | null;
                subject: string;
            } | null;
            entry: components["schemas"]["AgendaEntry"];
            /**
             * @description By the invitation that it cites, or by who invited and when
             * @enum {string}
             */
            foundBy: "number" | "time";
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "postponed" | "cancelled";
            /** @enum {string} */
            proposes: "cancel" | "postpone" | "move";
            /** @description To when it moves */
            time: {
                endsAt: string | null;
                /** Format: date */
                endsOn: string;
                /** @enum {string|null} */
                part: "morning" | "afternoon" | "day" | null;
                startsAt: string | null;
                /** Format: date */
                startsOn: string;
            } | null;
        };
        AgendaNoticeAct: {
            /**
             * @description Do as it says, or leave the entry as it is
             * @enum {string}
             */
            act: "apply" | "dismiss";
            /** @description Stands with the entry, for all who may read it */
            reason: string;
        };
        AgendaNotices: {
            items: components["schemas"]["AgendaNotice"][];
            /** @enum {string|null} */
            next: null;
        };
        AgendaProposal: {
            chair: {
                confidence: number;
                /** @description Characters of `text` */
                source: {
                    end: number;
                    start: number;
                };
                value: string;
            } | null;
            /** @description Entries that were already made of this document */
            entryIds: string[];
            /** @description Of a notice: the entries that it puts off or calls off */
            formerEntryIds: string[];
            formerTime: {
                confidence: number;
                /** @description Characters of `text` */
                source: {
                    end: number;
                    start: number;
                };
                value: {
                    endsAt: string | null;
                    /** Format: date */
                    endsOn: string;
                    /** @enum {string|null} */
                    part: "morning" | "afternoon" | "day" | null;
                    startsAt: string | null;
                    /** Format: date */
                    startsOn: string;
                };
            } | null;
            /** @description People of the agency whom it names */
            invited: {
                /** @enum {string} */
                as: "chair" | "participant";
                /** @description Who may be meant, for somebody to choose */
                candidates: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @description Tells two people of one name apart */
                    post: string | null;
                }[];
                /** @description Null where it is not certain who is meant */
                person: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @description Tells two people of one name apart */
                    post: string | null;
                } | null;
                printed: string;
                /** @description Characters of `text` */
                source: {
                    end: number;
                    start: number;
                };
            }[];
            isWeekdayWrong: boolean;
            /** @enum {string} */
            notice: "invitation" | "postponed" | "cancelled";
            participants: {
                confidence: number;
                /** @description Characters of `text` */
                source: {
                    end: number;
                    start: number;
                };
                value: string;
            } | null;
            place: {
                confidence: number;
                /** @description Characters of `text` */
                source: {
                    end: number;
                    start: number;
                };
                value: string;
            } | null;
            preparation: {
                confidence: number;
                /** @description Characters of `text` */
                source: {
                    end: number;
                    start: number;
                };
                value: string;
            } | null;
            subject: {
                confidence: number;
                /** @description Characters of `text` */
                source: {
                    end: number;
                    start: number;
                };
                value: string;
            } | null;
            text: string;
            time: {
                confidence: number;
                /** @description Characters of `text` */
                source: {
                    end: number;
                    start: number;
                };
                value: {
                    endsAt: string | null;
                    /** Format: date */
                    endsOn: string;
                    /** @enum {string|null} */
                    part: "morning" | "afternoon" | "day" | null;
                    startsAt: string | null;
                    /** Format: date */
                    startsOn: string;
                };
            } | null;
        };
        AgendaWeek: {
            agency: string;
            /** Format: date */
            from: string;
            items: components["schemas"]["AgendaEntry"][];
            mayPropose: boolean;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: date */
            to: string;
            /** Format: date */
            today: string;
            week: number;
            year: number;
        };
        ArchiveBox: {
            actions: string[];
            campaign: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @enum {string} */
            custody: "stored" | "taken_out" | "prepared" | "scanned" | "checked" | "returned";
            damages: ("brittle" | "mould" | "faded" | "torn")[];
            estimatedSheets: number;
            folders: number;
            fonds: {
                code: string;
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: uuid */
            id: string;
            importance: number;
            /** @description What the QR code of its label says (mã nhãn) */
            label: string;
            /**
             * @description The next step of the work; null when it is back
             * @enum {string|null}
             */
            next: "taken_out" | "prepared" | "scanned" | "checked" | "returned" | null;
            number: string;
            /** @description 0 to 1000; the highest comes first (điểm ưu tiên) */
            priority: number;
            risk: number;
            /** @description Counted where they were counted, else estimated */
            sheets: number;
            sheetsScanned: number;
            version: number;
            yearFrom: number;
            yearTo: number;
        };
        ArchiveFolder: {
            /** Format: uuid */
            boxId: string;
            code: string;
            /** Format: uuid */
            id: string;
            /** @description Its place in the box */
            ordinal: number;
            retention: string | null;
            sheetsChecked: number;
            sheetsCounted: number | null;
            sheetsFaulty: number;
            sheetsScanned: number;
            title: string;
            version: number;
            yearFrom: number | null;
            yearTo: number | null;
        };
        AssignDecision: {
            /**
             * Format: date
             * @description Not after the deadline of the instruction
             * @default null
             */
            dueOn: string | null;
            /** @enum {string} */
            kind: "assign";
            /**
             * @description Ý kiến
             * @default
             */
            opinion: string;
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
            /**
             * Format: uuid
             * @description A member of the lead unit
             */
            userId: string;
        };
        AssignedTask: {
            acceptedAt: string | null;
            assignedAt: string;
            closedAt: string | null;
            /** Format: date */
            dueOn: string | null;
            kind: string;
            late: boolean;
            seenAt: string | null;
            /** @enum {string} */
            state: "open" | "done" | "withdrawn";
            subject: components["schemas"]["FollowedSubject"];
            /** Format: uuid */
            taskId: string;
            to: {
                id: string;
                name: string;
                /** @enum {string} */
                type: "user" | "unit" | "role";
            };
        };
        Assignment: {
            at: string;
            /** @description In which right, with KT., TL. or TUQ. where it was decided for another */
            authority: string;
            basis: components["schemas"]["DecisionBasis"];
            /** @description Whose decision it is: what was recorded from paper is the leader’s */
            by: string;
            /** Format: uuid */
            decisionId: string;
            opinion: string;
            /** @description Who wrote it down from paper (ghi theo bút phê) */
            recordedBy: string | null;
            /** Format: uuid */
            userId: string;
            /**
             * Format: date
             * @description The day of the handwriting that was written down
             */
            writtenOn: string | null;
        };
        AuthorityGrant: {
            actions: string[];
            /** @enum {string} */
            capacity: "TUQ." | "KT." | "TL.";
            content: string;
            createdAt: string;
            delegate: {
                displayName: string;
                /** Format: uuid */
                id: string;
                title: string | null;
            };
            docTypes: string[];
            /** Format: date */
            endsOn: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            phase: "not-begun" | "in-force" | "expired" | "revoked";
            powers: string[];
            principal: {
                displayName: string;
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                postId: string;
                title: string;
            };
            readsInbox: boolean;
            revokedAt: string | null;
            revokeReason: string | null;
            /** Format: date */
            startsOn: string;
            unitIds: string[];
            version: number;
            writing: {
                /** Format: date */
                date: string;
                /** Format: uuid */
                fileId: string | null;
                fileName: string | null;
                number: string;
            };
        };
        Batch: {
            actions: ("add" | "edit" | "pause" | "resume" | "deliver" | "withdraw")[];
            counts: {
                captured: number;
                /** @description Documents as the pages are cut now, or as they were delivered */
                documents: number;
                /** @description Cuts that a person has to decide */
                doubtful: number;
                dropped: number;
                /** @description Documents whose file could not be made */
                failedDocuments: number;
                /** @description Pages that the quality gate finds wrong */
                faulty: number;
                /** @description All pages that the stacks have, told before they are taken out */
                pages: number;
                read: number;
                /** @description Poisoned pages: each has its reason */
                setAside: number;
                /** @description Stacks dropped */
                sources: number;
                sourcesFailed: number;
                /** @description Stacks that are still being taken apart */
                sourcesOpen: number;
                waiting: number;
            };
            /** Format: date-time */
            createdAt: string;
            createdBy: {
                displayName: string;
                /** Format: uuid */
                id: string;
            };
            cutBy: ("separator" | "blank" | "first-page")[];
            /** Format: date-time */
            deliveredAt: string | null;
            dpi: number;
            /** Format: uuid */
            folderId: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            inks: "colour" | "grey" | "bitonal";
            /** @description What can be undone now */
            lastEdit: {
                /** Format: date-time */
                at: string;
                /** Format: uuid */
                id: string;
                kind: string;
            } | null;
            name: string;
            paused: boolean;
            /** @enum {string} */
            state: "open" | "delivering" | "delivered" | "withdrawn";
            twoSided: boolean;
            version: number;
        };
        BatchDocument: {
            /** @description PDF/A-2b, or null where it is not one */
            conformance: string | null;
            failure: {
                code: string;
                detail: string;
                title: string;
            } | null;
            head: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            name: string;
            ordinal: number;
            pages: number;
            sha256: string | null;
            size: number | null;
            /** @enum {string} */
            state: "making" | "made" | "failed";
        };
        BatchPage: {
            confidence: number | null;
            /** @enum {string} */
            cut: "none" | "maybe" | "cut";
            cutCertainty: number | null;
            /** @enum {string|null} */
            cutReason: "separator" | "blank" | "first-page" | "person" | null;
            /** Format: uuid */
            documentId: string | null;
            dpi: number | null;
            /** @enum {string|null} */
            dropped: "separator" | "blank" | "deleted" | null;
            failure: {
                code: string;
                detail: string;
                title: string;
            } | null;
            faults: {
                code: string;
                text: string;
            }[];
            heightPx: number | null;
            /** Format: uuid */
            id: string;
            original: boolean;
            /** Format: uuid */
            sourceId: string;
            sourcePage: number;
            /** @enum {string} */
            state: "waiting" | "read" | "set_aside";
            turned: 0 | 90 | 180 | 270;
            widthPx: number | null;
        };
        BatchPageWithWords: {
            confidence: number | null;
            /** @enum {string} */
            cut: "none" | "maybe" | "cut";
            cutCertainty: number | null;
            /** @enum {string|null} */
            cutReason: "separator" | "blank" | "first-page" | "person" | null;
            /** Format: uuid */
            documentId: string | null;
            dpi: number | null;
            /** @enum {string|null} */
            dropped: "separator" | "blank" | "deleted" | null;
            engine: string | null;
            failure: {
                code: string;
                detail: string;
                title: string;
            } | null;
            faults: {
                code: string;
                text: string;
            }[];
            heightPx: number | null;
            /** Format: uuid */
            id: string;
            original: boolean;
            rotation: (0 | 90 | 180 | 270) | null;
            skew: number | null;
            /** Format: uuid */
            sourceId: string;
            sourcePage: number;
            /** @enum {string} */
            state: "waiting" | "read" | "set_aside";
            text: string | null;
            turned: 0 | 90 | 180 | 270;
            widthPx: number | null;
            words: {
                /** @description left, top, right, bottom in fractions of the upright page image */
                box: (number)[];
                confidence: number;
                /** @description of the text, from 0; -1 for the words of the arrival stamp, which are no part of it */
                line: number;
                text: string;
                /** @description what the engine read, where the spelling of the language said otherwise */
                was?: string;
            }[];
        };
        BatchSource: {
            captured: number;
            contentType: string;
            failure: {
                code: string;
                detail: string;
                title: string;
            } | null;
            /** Format: uuid */
            id: string;
            name: string;
            ordinal: number;
            pages: number | null;
            size: number;
            /** @enum {string} */
            state: "waiting" | "opening" | "opened" | "failed";
        };
        BoxListResult: {
            boxes: number;
            folders: number;
            mistakeCount: number;
            /** @description The first 200 */
            mistakes: {
                column: string | null;
                message: string;
                /** @description As the spreadsheet counts */
                row: number;
            }[];
            rows: number;
            sheets: number;
            /** @description All of it is in, or nothing */
            taken: boolean;
        };
        Campaign: {
            actions: string[];
            boxes: number;
            costPerSheet: number;
            crew: {
                /** Format: date */
                from: string;
                sheetsPerDay: number;
                /** Format: date */
                until: string | null;
                user: {
                    displayName: string;
                    /** Format: uuid */
                    id: string;
                };
            }[];
            /** Format: date */
            endsOn: string;
            errorLimit: number;
            fonds: {
                code: string;
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: uuid */
            id: string;
            monthlyTargets: {
                [key: string]: number;
            };
            name: string;
            /** @description What the caller may make of it now */
            nextStates: ("planned" | "running" | "paused" | "ended")[];
            /** @description Counted where they were counted, else estimated */
            sheets: number;
            sheetsScanned: number;
            /** Format: date */
            startsOn: string;
            /** @enum {string} */
            state: "planned" | "running" | "paused" | "ended";
            version: number;
            weights: {
                age: number;
                importance: number;
                risk: number;
            };
        };
        CampaignProgress: {
            /** @description Boxes by where they are */
            boxes: {
                [key: string]: number;
            };
            /** @description Đồng */
            cost: {
                forecast: number;
                soFar: number;
            };
            curve: {
                done: number | null;
                forecast: number | null;
                month: string;
                planned: number;
            }[];
            errorLimit: number;
            /** @description Faulty among checked sheets; null while none was checked */
            errorRate: number | null;
            forecast: {
                /** Format: date */
                byCapacity: string | null;
                /** Format: date */
                byRate: string | null;
                /** @description Sheets that the crew can do on the next working day */
                capacityPerDay: number;
                /**
                 * Format: date
                 * @description By the rate, else by the crew; null when it does not end like this
                 */
                expectedEnd: string | null;
                /** @description Sheets a working day, over the last ten */
                ratePerDay: number | null;
                /** @description After the planned end; 0 when in time */
                workingDaysLate: number | null;
            };
            sheets: number;
            sheetsChecked: number;
            sheetsFaulty: number;
            sheetsScanned: number;
            /** Format: date */
            today: string;
        };
        CaseFile: {
            acceptedAt: string | null;
            acceptedBy: {
                displayName: string;
                /** Format: uuid */
                id: string;
            } | null;
            actions: string[];
            /** @description Mã hồ sơ */
            code: string;
            documentCount: number;
            /** @description In the answer about one case file, not in lists */
            documents?: {
                arrivalNumber: number | null;
                filedAt: string;
                /** Format: uuid */
                id: string;
                /** Format: date */
                issuedOn: string | null;
                issuer: string;
                numberSymbol: string;
                ordinal: number;
                state: string;
                subject: string;
            }[];
            /** Format: date */
            endedOn: string | null;
            handedOverAt: string | null;
            /** Format: uuid */
            id: string;
            notation: string;
            /** Format: date */
            openedOn: string;
            owner: {
                displayName: string;
                /** Format: uuid */
                id: string;
            };
            /**
             * Format: date
             * @description null: permanent, or not closed yet
             */
            retainedUntil: string | null;
            retention: string;
            returnReason: string | null;
            /** @enum {string} */
            state: "open" | "closed" | "handed_over" | "accepted";
            title: string;
            unit: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            version: number;
            year: number;
        };
        ChangeBox: {
            /** @description Giấy giòn, mốc, phai mực, rách */
            damages?: ("brittle" | "mould" | "faded" | "torn")[];
            /** @description Số tờ dự kiến */
            estimatedSheets?: number;
            /** @description 1 little, 3 much */
            importance?: number;
            /** @description Số hộp */
            number?: string;
            /** @description 1 sound, 3 in danger */
            risk?: number;
            yearFrom?: number;
            yearTo?: number;
        };
        ChangeCampaign: {
            /** @description Đơn giá một tờ, đồng */
            costPerSheet?: number;
            /**
             * Format: date
             * @description The day on which it should be done
             */
            endsOn?: string;
            /** @description The accepted share of faulty sheets: 0.01 is 1 % */
            errorLimit?: number;
            /** @description Sheets to be done in each month (chỉ tiêu tháng); empty: evenly over the working days */
            monthlyTargets?: {
                [key: string]: number;
            };
            name?: string;
            /** Format: date */
            startsOn?: string;
            /** @description How much age, importance and risk count in the order of work (trọng số) */
            weights?: {
                age: number;
                importance: number;
                risk: number;
            };
        };
        ChangeContact: {
            /** @description As in symbols: SNV */
            abbreviation?: string;
            /** @description Địa chỉ */
            address?: string;
            /**
             * Format: date
             * @description The last day of an organ that was dissolved
             */
            closedOn?: string | null;
            /** @description Mã định danh của cơ quan, tổ chức */
            code?: string;
            /** @description Thư điện tử */
            email?: string;
            /** @description Tên cũ, oldest first */
            formerNames?: {
                /** @default  */
                abbreviation: string;
                /**
                 * Format: date
                 * @description First day of validity, null where nobody knows
                 * @default null
                 */
                from: string | null;
                name: string;
                /**
                 * Format: date
                 * @description Last day of validity
                 * @default null
                 */
                to: string | null;
            }[];
            /** @description Tên cơ quan, tổ chức hoặc họ và tên */
            name?: string;
            /**
             * Format: date
             * @description Since when the present name is valid
             */
            nameSince?: string | null;
            /** @description Ghi chú */
            note?: string;
            /**
             * Format: uuid
             * @description The organ where a person works
             */
            organId?: string | null;
            /** @description Điện thoại, fax */
            phone?: string;
            /** @description Chức vụ of a person */
            position?: string;
            /**
             * Format: date
             * @description The first day of the new name; the present one stays as a former name
             */
            renamedOn?: string;
        };
        ChangeContactGroup: {
            members?: {
                /** Format: uuid */
                contactId: string;
                /** @default 1 */
                copies: number;
            }[];
            name?: string;
        };
        ChangeDraft: {
            /** @description Đơn vị được lấy ý kiến */
            consultedUnitIds?: string[];
            /** @description Code of the type (tên loại), of `/document-types` */
            docType?: string;
            /**
             * Format: date
             * @description Hạn hoàn thành
             */
            dueOn?: string | null;
            /**
             * @description Văn bản đi, or văn bản nội bộ
             * @enum {string}
             */
            flow?: "outgoing" | "internal";
            /**
             * Format: uuid
             * @description Lãnh đạo phụ trách; whoever leads when nobody is named
             */
            leaderInChargeId?: string | null;
            /** @description Nơi nhận, as names */
            recipients?: string[];
            /** @description Trích yếu */
            subject?: string;
            /** @enum {string} */
            urgency?: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
        };
        ChangeFolder: {
            /** @description Mã hồ sơ */
            code?: string;
            /** @description Thời hạn: permanent, or a number of years */
            retention?: string | null;
            sheetsChecked?: number;
            /** @description Số tờ, once somebody counted them */
            sheetsCounted?: number | null;
            /** @description Of those that were checked */
            sheetsFaulty?: number;
            /** @description For what was scanned elsewhere; batches count up by themselves */
            sheetsScanned?: number;
            /** @description Tiêu đề hồ sơ */
            title?: string;
            yearFrom?: number | null;
            yearTo?: number | null;
        };
        ChangeIntakeSource: {
            /** @description Watched folder (thư mục quét): a path below the intake folder of the agency */
            folder?: string;
            mail?: components["schemas"]["MailSettings"];
            /** @description What the source is called in the office: Máy quét tầng 2 */
            name?: string;
            /** @description Looked at so often, in seconds */
            pollSeconds?: number;
            /** @description Password of the mailbox; kept encrypted, never shown */
            secret?: string;
            /** @enum {string} */
            state?: "active" | "paused";
        };
        ChangeNotificationSettings: {
            choices: {
                due_soon: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                escalated: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                leader_meeting: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                meeting_moved: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                meeting_off: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                meeting_sent: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                overdue: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                report_in: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                task_extended: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                task_info: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                task_new: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                task_stopped: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
            };
            /** @description the digests of a day */
            digestAt: string[];
            /** Format: email */
            email: string | null;
            quietFrom: string;
            quietUntil: string;
        };
        ChangeNumberSeries: {
            name?: string;
            /** Format: date */
            termStartedOn?: string;
        };
        ChangeRegister: {
            active?: boolean;
            code?: string;
            docTypes?: string[];
            name?: string;
            /** Format: uuid */
            unitId?: string | null;
        };
        ChangeReminderRule: {
            at: string;
            /** @description working days before the deadline; 0 is the day itself */
            before: number[];
            overdueEvery: number;
            toLeader: number | null;
            toOffice: number | null;
            /** @description working days late after which the head of the unit is told; null: never */
            toUnit: number | null;
        };
        ChangeStockInstruction: {
            text: string;
        };
        ChangeUser: {
            disabled?: boolean;
            displayName?: string;
            password?: string;
        };
        Citation: {
            confidence: number;
            docType: string;
            end: number;
            /** Format: uuid */
            id: string;
            issuedOn: string | null;
            issuer: string | null;
            legalText: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                status: "in_force" | "not_yet" | "partly_expired" | "expired" | "suspended" | "unknown";
                title: string;
            } | null;
            number: string;
            page: number;
            provisions: string[];
            /** @description BASIS, IMPLEMENTS, AMENDS, REPLACES, REPEALS, GUIDES, REPLIES_TO, CITES, … */
            relation: string;
            /** @description Offset in the page’s text */
            start: number;
            symbol: string;
            text: string;
            title: string | null;
            year: number | null;
        };
        CloseCaseFile: {
            /**
             * Format: date
             * @description The day on which the matter ended
             */
            endedOn: string;
        };
        CloseRegisterYear: {
            /** @description Lý do khóa sổ; stays with the act */
            reason: string;
        };
        ClosingReport: {
            corrections: {
                by: string;
                kind: string;
                /** @description As printed */
                number: string;
                reason: string;
            }[];
            /** @description Of these, not void */
            documents: number;
            /** @description Entered on that day, by the clock; back-dated ones too */
            entries: number;
            /** @description Of the ordinary entries; empty when there are none */
            firstNumber: string;
            /** @description Inserted, reserved and back-dated numbers */
            irregular: {
                by: string;
                kind: string;
                /** @description As printed */
                number: string;
                reason: string;
            }[];
            lastNumber: string;
            /** @description Past their deadline on that day and not completed, or not dispatched; at most 200 */
            late: {
                /** Format: uuid */
                documentId: string;
                /** Format: date */
                dueOn: string | null;
                number: string;
                numberSymbol: string;
            }[];
            lateCount: number;
            /** @description Incoming: registered by that day and not presented yet; at most 200 */
            notPresented: {
                /** Format: uuid */
                documentId: string;
                /** Format: date */
                dueOn: string | null;
                number: string;
                numberSymbol: string;
            }[];
            notPresentedCount: number;
            /** Format: date */
            on: string;
            register: string;
            /** Format: uuid */
            registerId: string;
            /** @description Numbers that were made void on that day, whenever they were given */
            voids: {
                by: string;
                kind: string;
                /** @description As printed */
                number: string;
                reason: string;
            }[];
        };
        CommitImport: {
            /**
             * @description Import the right rows and leave out those with mistakes
             * @default false
             */
            leaveOut: boolean;
        };
        Complainant: {
            /**
             * @description Địa chỉ
             * @default
             */
            address: string;
            /**
             * @description Số định danh cá nhân
             * @default
             */
            idNumber: string;
            /** @description Họ và tên */
            name: string;
            /**
             * @description Số điện thoại
             * @default
             */
            phone: string;
        };
        CompleteDecision: {
            /** @enum {string} */
            kind: "complete";
            /**
             * @description Closing must state how
             * @enum {string}
             */
            outcome: "replied" | "informed" | "other";
            /**
             * @description Số, ký hiệu of the answer
             * @default
             */
            replyNumberSymbol: string;
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
            /** @description Kết quả giải quyết */
            text: string;
        };
        ComposedSymbol: {
            /** @description Without the number; null for a type that carries none */
            symbol: string | null;
        };
        ConfirmDirectiveTasks: {
            /** @default [] */
            rejected: {
                end: number;
                start: number;
            }[];
            tasks: {
                /** @default [] */
                coordinators: string[];
                deadline: {
                    /** @enum {string} */
                    kind: "date";
                    /** Format: date */
                    on: string;
                } | {
                    /** @enum {string} */
                    kind: "regular";
                } | {
                    /** @enum {string} */
                    kind: "none";
                };
                /** Format: uuid */
                followerId?: string;
                /** Format: uuid */
                leaderId?: string;
                leadName: string;
                /** Format: uuid */
                leadUnitId?: string;
                product?: string;
                source?: {
                    end: number;
                    start: number;
                };
                text: string;
            }[];
        };
        ConfirmEmail: {
            /** @description what stands behind the # of the link */
            token: string;
        };
        ConsultDecision: {
            /**
             * Format: date
             * @description By when the opinion is wanted
             * @default null
             */
            dueOn: string | null;
            /** @enum {string} */
            kind: "consult";
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
            /** @description Nội dung xin ý kiến */
            text: string;
            /** @default [] */
            unitIds: string[];
            /** @default [] */
            userIds: string[];
        };
        Contact: {
            abbreviation: string;
            actions: string[];
            address: string;
            /** Format: date */
            closedOn: string | null;
            code: string;
            email: string;
            /** @description Its own, and all names of the doubles that were merged into it */
            formerNames: {
                abbreviation: string;
                /** Format: date */
                from: string | null;
                name: string;
                /**
                 * Format: uuid
                 * @description The record that bore it: another id where a double was merged in
                 */
                of: string;
                /** Format: date */
                to: string | null;
            }[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "organ" | "person";
            /** @description The doubles that were merged into it */
            merged: components["schemas"]["ContactRef"][];
            /** @description For a double: the record that stays */
            mergedInto: components["schemas"]["ContactRef"] | null;
            name: string;
            /** Format: date */
            nameSince: string | null;
            note: string;
            organ: components["schemas"]["ContactRef"] | null;
            phone: string;
            position: string;
            version: number;
        };
        ContactDoubles: {
            /**
             * @description The same code, or the same name without accents and signs
             * @enum {string}
             */
            because: "code" | "name";
            contacts: components["schemas"]["Contact"][];
            value: string;
        };
        ContactGroup: {
            actions: string[];
            /** Format: uuid */
            id: string;
            members: {
                code: string;
                /** Format: uuid */
                contactId: string;
                copies: number;
                name: string;
            }[];
            name: string;
            /** @enum {string} */
            scope: "agency" | "personal";
            version: number;
        };
        ContactRef: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        CorrectCustody: {
            /** @enum {string} */
            custody: "stored" | "taken_out" | "prepared" | "scanned" | "checked" | "returned";
            reason: string;
        };
        CorrectDispatch: {
            /** @description Số lượng bì */
            envelopes?: number;
            /** @description Ghi chú */
            note?: string;
            /** @description Mã bưu gửi */
            tracking?: string;
        };
        CorrectIncoming: {
            /** @description Số lượng bản */
            copies?: number | null;
            /** @description Tên loại văn bản */
            docType?: string;
            /**
             * Format: date
             * @description Thời hạn giải quyết
             */
            dueOn?: string | null;
            /** @description The hour of a hỏa tốc hẹn giờ, HH:MM in the time zone of the agency; needs dueOn */
            dueTime?: string | null;
            /**
             * Format: date
             * @description Ngày, tháng, năm văn bản
             */
            issuedOn?: string | null;
            /** @description Cơ quan ban hành (tác giả) */
            issuer?: string;
            /** @description Mã định danh của cơ quan ban hành */
            issuerCode?: string;
            /** @description Ngôn ngữ */
            language?: string;
            /**
             * @description Văn bản điện tử or giấy
             * @enum {string}
             */
            medium?: "electronic" | "paper";
            /** @description Ghi chú */
            note?: string;
            /** @description Số, ký hiệu, as printed; empty when the paper has none */
            numberSymbol?: string;
            /** @description Số trang */
            pages?: number | null;
            petition?: components["schemas"]["PetitionInput"];
            /** @description Why it is corrected */
            reason?: string;
            /**
             * @description Độ mật. Above none only a stub is kept: no file, and the subject is replaced
             * @enum {string}
             */
            secrecy?: "none" | "secret" | "top_secret" | "absolute_secret";
            /** @description Who sent it: an address or a system; not the issuer */
            sender?: string;
            /** @description Họ và tên người ký */
            signer?: string;
            /** @description Chức vụ của người ký */
            signerTitle?: string;
            /** @description Trích yếu nội dung */
            subject?: string;
            /** @description Đơn vị hoặc người nhận */
            toPlaces?: string;
            /**
             * @description Mức độ khẩn
             * @enum {string}
             */
            urgency?: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
        };
        CorrectOutgoing: {
            /**
             * @description Quyền hạn ký; empty for the head
             * @enum {string}
             */
            capacity?: "" | "TM." | "Q." | "KT." | "TL." | "TUQ." | "TM. KT." | "TL. KT.";
            /** @description Số lượng bản; the recipients’ and one to keep when nothing is said */
            copies?: number;
            /**
             * Format: uuid
             * @description Đơn vị soạn thảo
             */
            draftingUnitId?: string | null;
            /**
             * Format: date
             * @description Hạn trả lời
             */
            dueOn?: string | null;
            /** @description Files to add; the first is the main one while there is none */
            fileIds?: string[];
            /** @description Người nhận bản lưu */
            keeper?: string;
            /**
             * Format: uuid
             * @description Đơn vị nhận bản lưu
             */
            keeperUnitId?: string | null;
            /** @description Ngôn ngữ */
            language?: string;
            /** @description Ghi chú */
            note?: string;
            /** @description Số trang */
            pages?: number | null;
            /** @description Why it is corrected */
            reason: string;
            /** @description All of them: who is not named any more is struck out */
            recipients?: {
                /**
                 * Format: uuid
                 * @description Of the address book
                 * @default null
                 */
                contactId: string | null;
                /**
                 * @description Số lượng bản
                 * @default 1
                 */
                copies: number;
                /**
                 * Format: uuid
                 * @description Of a recipient that stays
                 */
                id?: string;
                /** @description As printed; the name in the address book when nothing is said */
                name?: string;
            }[];
            /**
             * Format: uuid
             * @description The incoming document that it answers
             */
            replyToId?: string | null;
            /** @description Họ và tên người ký */
            signer?: string;
            /** @description Chức vụ của người ký */
            signerTitle?: string;
            /** @description Trích yếu nội dung; a secret document gets a stub instead */
            subject?: string;
            /**
             * @description Mức độ khẩn
             * @enum {string}
             */
            urgency?: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
        };
        CorrectRegisterEntry: {
            changes: {
                [key: string]: string;
            };
            /** @description Lý do; stays in the register */
            reason: string;
        };
        CountedTask: {
            cameAt: string;
            /** @description Of a unit that leads: when the matter was done */
            doneAt: string | null;
            /** Format: date */
            dueOn: string | null;
            kind: string;
            /** @enum {string} */
            state: "open" | "done" | "withdrawn";
            /** @description Null where the caller may count it and not read it */
            subject: components["schemas"]["FollowedSubject"] | null;
            /** Format: uuid */
            taskId: string;
            /** @description The unit or person by whom it is counted */
            whose: {
                /** Format: uuid */
                id: string;
                name: string;
            };
        };
        CreateIntakeSource: {
            /** @description Watched folder (thư mục quét): a path below the intake folder of the agency */
            folder: string;
            /** @enum {string} */
            kind: "folder";
            /** @description What the source is called in the office: Máy quét tầng 2 */
            name: string;
            /**
             * @description Looked at so often, in seconds
             * @default 10
             */
            pollSeconds: number;
        } | {
            /** @enum {string} */
            kind: "mail";
            mail: components["schemas"]["MailSettings"];
            /** @description What the source is called in the office: Máy quét tầng 2 */
            name: string;
            /**
             * @description Looked at so often, in seconds
             * @default 60
             */
            pollSeconds: number;
            /** @description Password of the mailbox; kept encrypted, never shown */
            secret: string;
        };
        CreatePost: {
            /** @enum {string} */
            role: "clerk" | "unit_clerk" | "recorder" | "leader" | "chief_of_office" | "head_of_unit" | "specialist" | "archivist" | "admin" | "assistant" | "register_keeper";
            /** @description Chức vụ */
            title: string;
            /**
             * Format: uuid
             * @default null
             */
            unitId: string | null;
        };
        CreateToken: {
            expiresInDays: number;
            name: string;
            scopes: ("read" | "write" | "documents:read" | "documents:write" | "admin")[];
        };
        CreateUser: {
            displayName: string;
            /** @description The first one; its holder changes it */
            password: string;
            /** @default [] */
            posts: components["schemas"]["CreatePost"][];
            username: string;
        };
        CustodyEvent: {
            /** @enum {string} */
            after: "stored" | "taken_out" | "prepared" | "scanned" | "checked" | "returned";
            at: string;
            /** @enum {string} */
            before: "stored" | "taken_out" | "prepared" | "scanned" | "checked" | "returned";
            by: {
                displayName: string;
                /** Format: uuid */
                id: string;
            };
            /** Format: uuid */
            id: string;
            reason: string | null;
            /** @enum {string} */
            what: "taken_out" | "prepared" | "scanned" | "checked" | "returned" | "corrected";
        };
        Decision: {
            actor: {
                displayName: string;
                /** Format: uuid */
                id: string;
            };
            at: string;
            /** @description The post, as it was when it was decided */
            authority: {
                role: string;
                title: string;
            };
            basis: components["schemas"]["DecisionBasis"];
            body: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description Of these three exactly one is there
             */
            documentId: string | null;
            /** Format: uuid */
            draftId: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            seenSha256: string | null;
            /** Format: uuid */
            taskId: string | null;
            /** @description Whoever decided may undo it until then, while no receiver acts */
            undoableUntil: string | null;
            /**
             * Format: uuid
             * @description The act that undid it (hoàn tác)
             */
            undoneBy: string | null;
            /** Format: uuid */
            workId: string | null;
        };
        DecisionBasis: {
            /**
             * @description In which right: `recorded` is written down by somebody else (ghi theo bút phê)
             * @enum {string}
             */
            capacity: "own" | "KT." | "TL." | "TUQ." | "secretary" | "recorded" | "inbox";
            delegationId: string | null;
            /** @description For whom it was decided, or whose handwriting was recorded; named as they were then */
            onBehalfOf: {
                name: string;
                title: string;
                /** Format: uuid */
                userId: string;
            } | null;
            postId: string | null;
        };
        DeferDecision: {
            /** @enum {string} */
            kind: "defer";
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
            /**
             * Format: date
             * @description Comes back on that day
             */
            until: string;
        };
        Delivery: {
            attempt: number;
            consumer: string;
            createdAt: string;
            /** Format: uuid */
            id: string;
            lastError: string | null;
            runAt: string;
            /** @enum {string} */
            state: "due" | "leased" | "done" | "dead";
            /** Format: uuid */
            subjectId: string;
            topic: string;
        };
        DirectiveAct: {
            /** @enum {string} */
            act: "start" | "ask_extension" | "report" | "extend" | "refuse_extension" | "accept" | "send_back" | "adjust" | "stop";
            /**
             * Format: date
             * @description The day asked for or given
             */
            dueOn?: string;
            /** Format: uuid */
            followerId?: string | null;
            /** Format: uuid */
            leaderId?: string | null;
            /** Format: uuid */
            leadUnitId?: string | null;
            note?: string;
            /** @description Why it is reported complete although parts of it are open */
            openPartsReason?: string;
            /**
             * Format: uuid
             * @description The outgoing document that is the product
             */
            productDocumentId?: string;
            text?: string;
        };
        DirectiveChildAct: {
            /** @enum {string} */
            act: "accept" | "send_back" | "extend" | "refuse_extension" | "stop";
            /** Format: date */
            dueOn?: string;
            note?: string;
        };
        DirectiveCounts: {
            completedInTime: number;
            completedLate: number;
            extensionRequested: number;
            /** Format: uuid */
            id: string | null;
            inProgress: number;
            inProgressLate: number;
            name: string;
            notStarted: number;
            stopped: number;
            total: number;
        };
        DirectiveProposal: {
            confidence: number;
            coordinators: string[];
            deadline: {
                /** @enum {string} */
                kind: "date" | "regular" | "none";
                /** Format: date */
                on: string | null;
                text: string | null;
            };
            leads: string[];
            /**
             * Format: uuid
             * @description The unit of the agency that is named like the lead
             */
            leadUnitId: string | null;
            product: string | null;
            source: {
                end: number;
                start: number;
            };
            /** @enum {string} */
            state: "open" | "confirmed" | "rejected";
            text: string;
        };
        DirectiveProposals: {
            items: components["schemas"]["DirectiveProposal"][];
            /** @enum {string|null} */
            next: null;
            /** @description The text that `source` points into */
            text: string;
        };
        DirectiveReport: {
            /** Format: date */
            from: string;
            rows: components["schemas"]["DirectiveCounts"][];
            /** Format: date */
            to: string;
            total: components["schemas"]["DirectiveCounts"];
        };
        DirectiveTask: {
            actions: string[];
            /** Format: date */
            assignedOn: string;
            /** Format: date */
            completedOn: string | null;
            coordinators: string[];
            deadline: {
                /** @enum {string} */
                kind: "date" | "regular" | "none";
                /** Format: date */
                on: string | null;
            };
            document: {
                numberSymbol: string | null;
                subject: string | null;
            } | null;
            /** Format: uuid */
            documentId: string | null;
            follower: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: uuid */
            id: string;
            leader: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            leadName: string;
            leadUnit: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description The agency above that handed it down, with the words of its task */
            origin: {
                agency: string;
                text: string;
            } | null;
            overdue: boolean;
            /** Format: uuid */
            parentId: string | null;
            parts: {
                completed: number;
                isDone: boolean;
                /** Format: date */
                latestDueOn: string | null;
                open: number;
                overdue: number;
                parts: number;
            } | null;
            product: string | null;
            source: {
                end: number;
                start: number;
            } | null;
            /** @enum {string} */
            state: "not_started" | "in_progress" | "extension_requested" | "reported" | "completed" | "stopped";
            text: string;
            version: number;
        };
        DirectiveTaskDetail: {
            actions: string[];
            /** Format: date */
            assignedOn: string;
            children: {
                actions: string[];
                /** Format: date */
                completedOn: string | null;
                /** Format: date */
                dueOn: string | null;
                /** Format: uuid */
                id: string;
                isOfOtherAgency: boolean;
                overdue: boolean;
                /** @enum {string} */
                state: "not_started" | "in_progress" | "extension_requested" | "reported" | "completed" | "stopped";
                text: string;
                /** @description What the agency below reports or asks for */
                told: {
                    /**
                     * Format: date
                     * @description The day that the agency below asks for
                     */
                    askedOn: string | null;
                    note: string | null;
                    product: {
                        /**
                         * Format: uuid
                         * @description The outgoing document, where the reader may open it
                         */
                        id: string | null;
                        /** Format: date */
                        issuedOn: string | null;
                        numberSymbol: string | null;
                        /** @description Null where the reader may not know it */
                        subject: string | null;
                    } | null;
                } | null;
                version: number;
                where: string;
            }[];
            /** Format: date */
            completedOn: string | null;
            coordinators: string[];
            deadline: {
                /** @enum {string} */
                kind: "date" | "regular" | "none";
                /** Format: date */
                on: string | null;
            };
            document: {
                numberSymbol: string | null;
                subject: string | null;
            } | null;
            /** Format: uuid */
            documentId: string | null;
            follower: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            history: {
                at: string;
                body: {
                    [key: string]: unknown;
                };
                /** Format: uuid */
                id: string;
                kind: string;
                who: string | null;
            }[];
            /** Format: uuid */
            id: string;
            leader: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            leadName: string;
            leadUnit: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description The agency above that handed it down, with the words of its task */
            origin: {
                agency: string;
                text: string;
            } | null;
            overdue: boolean;
            /** Format: uuid */
            parentId: string | null;
            parts: {
                completed: number;
                isDone: boolean;
                /** Format: date */
                latestDueOn: string | null;
                open: number;
                overdue: number;
                parts: number;
            } | null;
            product: string | null;
            /** @description The last report of completion */
            report: {
                note: string | null;
                openPartsReason: string | null;
                product: {
                    /**
                     * Format: uuid
                     * @description The outgoing document, where the reader may open it
                     */
                    id: string | null;
                    /** Format: date */
                    issuedOn: string | null;
                    numberSymbol: string | null;
                    /** @description Null where the reader may not know it */
                    subject: string | null;
                } | null;
            } | null;
            source: {
                end: number;
                start: number;
            } | null;
            /** @enum {string} */
            state: "not_started" | "in_progress" | "extension_requested" | "reported" | "completed" | "stopped";
            text: string;
            version: number;
        };
        Dispatch: {
            actions: string[];
            /** @description Days on its way: until it ended, or until today */
            days: number;
            document: {
                docTypeName: string;
                /** Format: uuid */
                id: string;
                /** Format: date */
                issuedOn: string;
                numberSymbol: string;
                subject: string;
            };
            /**
             * Format: date
             * @description The day of the receipt, of the return, or of sending it again
             */
            endedOn: string | null;
            envelopes: number;
            /** Format: uuid */
            id: string;
            note: string;
            receivedBy: string;
            recipient: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: uuid */
            resendOf: string | null;
            returnReason: string;
            sentBy: components["schemas"]["Dispatcher"];
            /** Format: date */
            sentOn: string;
            /** @enum {string} */
            state: "sent" | "acknowledged" | "returned" | "replaced";
            tracking: string;
            version: number;
            /** @enum {string} */
            way: "axis" | "email" | "post" | "hand" | "fax" | "portal";
        };
        Dispatcher: {
            displayName: string;
            /** Format: uuid */
            id: string;
        };
        DispatchReceipt: {
            /** Format: date */
            on?: string;
            /** @description Ký nhận: who signed for it */
            receivedBy: string;
        };
        DispatchReturn: {
            /** Format: date */
            on?: string;
            /** @description Why it came back */
            reason: string;
        };
        DistributeDecision: {
            /**
             * @description Đơn vị phối hợp
             * @default []
             */
            cooperatingUnitIds: string[];
            /**
             * Format: date
             * @description Thời hạn giải quyết
             * @default null
             */
            dueOn: string | null;
            /**
             * @description Đơn vị nhận để biết
             * @default []
             */
            informedUnitIds: string[];
            /** @enum {string} */
            kind: "distribute";
            /**
             * Format: uuid
             * @description Đơn vị chủ trì
             */
            leadUnitId: string;
            /**
             * @description Ý kiến
             * @default
             */
            opinion: string;
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
        };
        Distribution: {
            at: string;
            /** @description In which right, with KT., TL. or TUQ. where it was decided for another */
            authority: string;
            basis: components["schemas"]["DecisionBasis"];
            /** @description Whose decision it is: what was recorded from paper is the leader’s */
            by: string;
            /** @description Đơn vị phối hợp */
            cooperatingUnitIds: string[];
            /** Format: uuid */
            decisionId: string;
            /**
             * Format: date
             * @description Thời hạn giải quyết
             */
            dueOn: string | null;
            /** @description Đơn vị nhận để biết */
            informedUnitIds: string[];
            /**
             * Format: uuid
             * @description Đơn vị chủ trì
             */
            leadUnitId: string;
            opinion: string;
            /** @description Who wrote it down from paper (ghi theo bút phê) */
            recordedBy: string | null;
            /**
             * Format: date
             * @description The day of the handwriting that was written down
             */
            writtenOn: string | null;
        };
        DistributionSuggestion: {
            /** @description In what they were alike */
            because: ("issuer" | "type" | "words")[];
            /** @description Those who co-handled in most of them */
            cooperatingUnitIds: string[];
            /** @description Past instructions on like documents by which it led */
            count: number;
            /**
             * Format: date
             * @description That deadline counted from today
             */
            dueOn: string | null;
            informedUnitIds: string[];
            /** Format: uuid */
            leadUnitId: string;
            leadUnitName: string;
            /** @description Of the likeness to past documents, how much speaks for this unit: 0 to 1 */
            share: number;
            /** @description The usual deadline; null where none is usual */
            workingDays: number | null;
        };
        DocumentFile: {
            contentType: string;
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * @description A copy came with a document that was attached to this one
             * @enum {string}
             */
            role: "main" | "attachment" | "copy";
            sha256: string;
            /** @description Bytes */
            size: number;
        };
        DocumentType: {
            /** @description As in symbols; empty for a công văn */
            abbreviation: string;
            /** @enum {string} */
            class: "administrative" | "normative" | "copy" | "party" | "legacy";
            code: string;
            /** @description Tên loại văn bản */
            name: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
        };
        Draft: {
            /** @description What the caller may do with the draft itself */
            actions: string[];
            consultedUnits: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            createdAt: string;
            current: {
                at: string;
                by: string;
                number: number;
                sha256: string;
            };
            docType: string;
            docTypeName: string;
            drafter: {
                displayName: string;
                /** Format: uuid */
                id: string;
            };
            /** Format: date */
            dueOn: string | null;
            /** @enum {string} */
            flow: "outgoing" | "internal";
            /** Format: uuid */
            id: string;
            leaderInCharge: {
                displayName: string;
                /** Format: uuid */
                id: string;
            } | null;
            /** Format: uuid */
            outgoingDocumentId: string | null;
            recipients: string[];
            replyTo: {
                /** Format: uuid */
                id: string;
                numberSymbol: string;
                subject: string;
            } | null;
            route: {
                name: string;
                number: number;
                round: number;
            } | null;
            /** @enum {string} */
            state: "drafting" | "in_review" | "returned" | "ready_to_sign" | "registered" | "withdrawn";
            subject: string;
            tasks: components["schemas"]["DraftTask"][];
            unit: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            urgency: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
            version: number;
            versions: components["schemas"]["DraftVersion"][];
        };
        DraftAnswer: {
            /**
             * Format: uuid
             * @description For opine: a file of `POST /drafts/files`
             * @default null
             */
            fileId: string | null;
            /** @enum {string} */
            kind: "opine" | "check_content" | "check_form" | "approve" | "return" | "pass_back" | "acknowledge";
            /** @default [] */
            marks: components["schemas"]["PageMark"][];
            /**
             * @description For opine: nhất trí, nhất trí có ý kiến, không nhất trí
             * @enum {string}
             */
            opinion?: "agree" | "agree_with_remarks" | "disagree";
            /** @description SHA-256 of the version that was shown; 412 when there is another one by now */
            seenSha256: string;
            /** @default  */
            text: string;
        };
        DraftComment: {
            /** @default [] */
            marks: components["schemas"]["PageMark"][];
            /** @description SHA-256 of the version that was shown; 412 when there is another one by now */
            seenSha256: string;
            /** @default  */
            text: string;
        };
        DraftFile: {
            contentType: string;
            /** Format: uuid */
            id: string;
            name: string;
            sha256: string;
            size: number;
        };
        DraftForwarding: {
            /** @description SHA-256 of the version that was shown; 412 when there is another one by now */
            seenSha256: string;
            /** @default  */
            text: string;
            /**
             * Format: uuid
             * @description Who gets the turn, by the same deadline
             */
            userId: string;
        };
        DraftLine: {
            /** @description What the caller may do with the draft itself */
            actions: string[];
            createdAt: string;
            current: {
                at: string;
                by: string;
                number: number;
                sha256: string;
            };
            docType: string;
            docTypeName: string;
            drafter: {
                displayName: string;
                /** Format: uuid */
                id: string;
            };
            /** Format: date */
            dueOn: string | null;
            /** @enum {string} */
            flow: "outgoing" | "internal";
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "drafting" | "in_review" | "returned" | "ready_to_sign" | "registered" | "withdrawn";
            subject: string;
            unit: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            urgency: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
            version: number;
        };
        DraftOpinionRequest: {
            /** @description SHA-256 of the version that was shown; 412 when there is another one by now */
            seenSha256: string;
            /** @description Nội dung xin ý kiến */
            text: string;
            /** @default [] */
            unitIds: string[];
            /** @default [] */
            userIds: string[];
            /** @default 3 */
            workingDays: number | null;
        };
        DraftPrefill: {
            docType: string;
            /** Format: date */
            dueOn: string | null;
            recipients: string[];
            /** Format: uuid */
            replyToId: string;
            subject: string;
            /** Format: uuid */
            unitId: string | null;
            /** @enum {string} */
            urgency: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
        };
        DraftRegistration: {
            /** @default  */
            note: string;
            /** Format: uuid */
            registerId: string;
            /** @description SHA-256 of the version that was shown; 412 when there is another one by now */
            seenSha256: string;
            /**
             * @description Họ và tên người ký
             * @default
             */
            signer: string;
            /** @default  */
            signerTitle: string;
            symbol?: string;
        };
        DraftRoute: {
            /** @description Null where no published route fits */
            route: {
                name: string;
                number: number;
                steps: {
                    act: string;
                    title: string;
                    whose: string;
                }[];
                /** @description Why this route was chosen, in a sentence */
                why: string;
            } | null;
        };
        DraftStep: {
            /**
             * @description What is done at it; the law of routes holds for it too
             * @enum {string}
             */
            act: "opinion" | "check_content" | "check_form" | "approve" | "inform";
            /**
             * @description At once beside what is open now, or right after it
             * @default after
             * @enum {string}
             */
            at: "beside" | "after";
            /** @description SHA-256 of the version that was shown; 412 when there is another one by now */
            seenSha256: string;
            /**
             * Format: uuid
             * @description The open turn it is added to; the first that is awaited otherwise
             * @default null
             */
            taskId: string | null;
            title: string;
            /**
             * @description Their heads
             * @default []
             */
            unitIds: string[];
            /** @default [] */
            userIds: string[];
            /** @default null */
            workingDays: number | null;
        };
        DraftSubmission: {
            /** @description SHA-256 of the version that was shown; 412 when there is another one by now */
            seenSha256: string;
            /**
             * @description Nội dung trình
             * @default
             */
            text: string;
        };
        DraftTask: {
            /** @description How the caller may answer */
            answers: ("opine" | "check_content" | "check_form" | "approve" | "return" | "pass_back" | "acknowledge")[];
            assignee: {
                id: string;
                name: string;
                /** @enum {string} */
                type: "user" | "unit" | "role";
            };
            closedAt: string | null;
            createdAt: string;
            /** Format: date */
            dueOn: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            /** @description Whether the caller may give it on */
            mayForward: boolean;
            /** @description Whether the caller has the turn now; its task says why */
            mine: boolean;
            /** @description Ended because its deadline passed, as its route says */
            silent: boolean;
            /** @enum {string} */
            state: "open" | "done" | "withdrawn";
            /** @description Of the step of the route */
            title: string;
        };
        DraftVersion: {
            at: string;
            author: {
                displayName: string;
                /** Format: uuid */
                id: string;
            };
            contentType: string;
            /** Format: uuid */
            fileId: string;
            name: string;
            note: string;
            number: number;
            sha256: string;
            size: number;
        };
        DraftWithdrawal: {
            reason: string;
            /** @description SHA-256 of the version that was shown; 412 when there is another one by now */
            seenSha256: string;
        };
        DuplicateDocument: {
            arrivalNumber: number | null;
            arrivalYear: number | null;
            /** @description The same bytes; the same number, issuer and date; or a text that differs by misread letters only */
            because: ("file" | "number" | "text")[];
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: string | null;
            issuer: string;
            numberSymbol: string;
            /** @enum {string} */
            state: "received" | "registered" | "presented" | "instructed" | "assigned" | "in_progress" | "completed" | "filed" | "returned" | "forwarded" | "attached";
            subject: string;
        };
        DuplicateFile: {
            arrivalNumber: number | null;
            /** Format: uuid */
            documentId: string | null;
            /** Format: uuid */
            fileId: string;
            numberSymbol: string | null;
            subject: string | null;
        };
        EditBatchPages: {
            by: 90 | 180 | 270;
            /** @enum {string} */
            kind: "turn";
            pageIds: string[];
        } | {
            /**
             * Format: uuid
             * @description The page they come after; null: they come first
             */
            afterId: string | null;
            /** @enum {string} */
            kind: "move";
            pageIds: string[];
        } | {
            /** @enum {string} */
            kind: "drop";
            pageIds: string[];
        } | {
            /** @enum {string} */
            kind: "restore";
            pageIds: string[];
        } | {
            /** @description Does a document begin here? */
            begins: boolean;
            /** @enum {string} */
            kind: "cut";
            /** Format: uuid */
            pageId: string;
        } | {
            /**
             * Format: uuid
             * @description The stack of backs, scanned on its own
             */
            backsId: string;
            /**
             * @description The backs came last sheet first
             * @default true
             */
            backsReversed: boolean;
            /**
             * Format: uuid
             * @description The stack of fronts
             */
            frontsId: string;
            /** @enum {string} */
            kind: "interleave";
        };
        File: {
            /** @description What the contents are, whatever was declared */
            contentType: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            documentId: string | null;
            duplicates: components["schemas"]["DuplicateFile"][];
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Of the stored bytes, in lower case hexadecimal */
            sha256: string;
            /** @description Bytes */
            size: number;
            uploadedBy: components["schemas"]["Uploader"];
        };
        FixityReport: {
            checkedAt: string;
            items: components["schemas"]["FixityResult"][];
            next: string | null;
            ok: boolean;
        };
        FixityResult: {
            /** Format: uuid */
            documentId: string;
            expected: string;
            /** Format: uuid */
            fileId: string;
            /** @description null: nothing is stored */
            found: string | null;
            name: string;
            ok: boolean;
        };
        Followed: {
            since: string;
            subject: components["schemas"]["FollowedSubject"];
        };
        FollowedSubject: {
            docType: string;
            /** Format: date */
            dueOn: string | null;
            /** @description The issuer, the drafting unit, or who gave the work */
            from: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "incoming" | "draft" | "work";
            /** @description '' where there is none (yet) */
            numberSymbol: string;
            state: string;
            /** @description Trích yếu of a document or a draft, or what the work is */
            title: string;
            urgency: string;
        };
        Fonds: {
            boxes: number;
            code: string;
            /** Format: uuid */
            id: string;
            name: string;
            version: number;
            yearFrom: number;
            yearTo: number;
        };
        ForwardIncoming: {
            /** @description Where it is sent on */
            address?: string;
            reason: string;
            /** @description The agency to which it was meant */
            to: string;
        };
        GiveDecision: {
            /**
             * @description Đơn vị phối hợp
             * @default []
             */
            cooperatingUnitIds: string[];
            /**
             * @description Người phối hợp
             * @default []
             */
            cooperatingUserIds: string[];
            /**
             * Format: date
             * @default null
             */
            dueOn: string | null;
            /** @enum {string} */
            kind: "give";
            /** @description Chủ trì */
            lead: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                type: "unit";
            } | {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                type: "user";
            };
            /**
             * @description Ý kiến
             * @default
             */
            opinion: string;
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
        };
        GrantExtensionDecision: {
            /**
             * Format: date
             * @description Another deadline than was wished
             * @default null
             */
            dueOn: string | null;
            /** @enum {string} */
            kind: "grant_extension";
            /**
             * @description Ý kiến
             * @default
             */
            opinion: string;
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
        };
        HandDownDirectiveTask: {
            /** Format: uuid */
            agencyId: string;
            deadline: {
                /** @enum {string} */
                kind: "date";
                /** Format: date */
                on: string;
            } | {
                /** @enum {string} */
                kind: "regular";
            } | {
                /** @enum {string} */
                kind: "none";
            };
            product?: string;
            text: string;
        };
        Holiday: {
            /** Format: date */
            day: string;
            /**
             * @description holiday: offices rest; workday: they work in exchange; ordinary: as the week has it, unlike the law
             * @enum {string}
             */
            kind: "holiday" | "workday" | "ordinary";
            name: string;
            /**
             * @description Of the table of the law, or set by the agency
             * @enum {string}
             */
            source: "law" | "agency";
        };
        HolidayImport: {
            /** @description A table with the heads `date`, `kind`, `name` (ngày, loại, tên), separated by commas or semicolons */
            csv: string;
            year: number;
        };
        ImportRow: {
            cells: string[];
            entry: {
                /** Format: date */
                enteredOn: string;
                line: {
                    [key: string]: string;
                };
                number: number;
                suffix: string;
                symbol: string;
                year: number;
            } | null;
            mistakes: {
                /** @enum {string} */
                code: "missing" | "not-a-date" | "year-out-of-range" | "in-the-future" | "not-a-number" | "too-long" | "invalid-characters" | "repeated" | "taken" | "year-closed";
                /** @enum {string} */
                field: "enteredOn" | "number" | "numberSymbol" | "symbol" | "issuedOn" | "issuer" | "docType" | "subject" | "signer" | "recipients" | "keeper" | "copies" | "note";
                /** @description The row in which the number stands already */
                row?: number;
            }[];
            /** @description As the spreadsheet counts */
            row: number;
        };
        IncomingDocument: {
            /** @description What the caller may do next */
            actions: string[];
            /** @description Số đến */
            arrivalNumber: number | null;
            arrivalYear: number | null;
            /**
             * Format: date
             * @description Ngày đến, the legal date of the entry
             */
            arrivedOn: string | null;
            /** @description The document whose further copy this one is */
            attachedTo: {
                arrivalNumber: number | null;
                arrivalYear: number | null;
                /** Format: uuid */
                id: string;
            } | null;
            /** Format: date-time */
            completedAt: string | null;
            /** @description Số lượng bản */
            copies: number | null;
            /** @description Tên loại văn bản */
            docType: string;
            /**
             * Format: date
             * @description Thời hạn giải quyết
             */
            dueOn: string | null;
            /** @description The hour of a hỏa tốc hẹn giờ, HH:MM in the time zone of the agency; needs dueOn */
            dueTime: string | null;
            files: components["schemas"]["DocumentFile"][];
            forwardedAddress: string | null;
            forwardedTo: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @description Ngày, tháng, năm văn bản
             */
            issuedOn: string | null;
            /** @description Cơ quan ban hành (tác giả) */
            issuer: string;
            /** @description Mã định danh của cơ quan ban hành */
            issuerCode: string;
            /** @description Ngôn ngữ */
            language: string;
            /** @description That moment has passed, and it is not done */
            late: boolean;
            /**
             * @description Văn bản điện tử or giấy
             * @enum {string}
             */
            medium: "electronic" | "paper";
            /** @description Ghi chú */
            note: string;
            number: string;
            /** @description Số, ký hiệu, as printed; empty when the paper has none */
            numberSymbol: string;
            /** @description Số trang */
            pages: number | null;
            /** @description Đơn thư; null for other documents */
            petition: components["schemas"]["Petition"] | null;
            /**
             * Format: date-time
             * @description By when the law wants it presented, since its registration
             */
            presentBy: string | null;
            /** Format: date-time */
            receivedAt: string;
            receivedBy: components["schemas"]["PersonRef"];
            register: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /**
             * Format: date-time
             * @description By when the law wants it registered: at once when urgent, else by the next working day
             */
            registerBy: string;
            /** Format: date-time */
            registeredAt: string | null;
            registeredBy: components["schemas"]["PersonRef"] | null;
            returnReason: string | null;
            /**
             * @description Độ mật. Above none only a stub is kept: no file, and the subject is replaced
             * @enum {string}
             */
            secrecy: "none" | "secret" | "top_secret" | "absolute_secret";
            /** @description Who sent it: an address or a system; not the issuer */
            sender: string;
            /** @description Họ và tên người ký */
            signer: string;
            /** @description Chức vụ của người ký */
            signerTitle: string;
            /** @enum {string} */
            source: "upload" | "folder" | "mail" | "import" | "exchange";
            /** @enum {string} */
            state: "received" | "registered" | "presented" | "instructed" | "assigned" | "in_progress" | "completed" | "filed" | "returned" | "forwarded" | "attached";
            /** @description Trích yếu nội dung */
            subject: string;
            symbol: string;
            /** @description Đơn vị hoặc người nhận */
            toPlaces: string;
            /**
             * @description Mức độ khẩn
             * @enum {string}
             */
            urgency: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
            version: number;
            /** @description Why its arrival number was voided in the register; null when it stands */
            voidReason: string | null;
        };
        IncomingVersion: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonRef"] | null;
            /** @description Against the version before it; everything that was stated, in the first */
            changes: {
                field: string;
                from: unknown;
                to: unknown;
            }[];
            reason: string | null;
            /** @enum {string} */
            state: "received" | "registered" | "presented" | "instructed" | "assigned" | "in_progress" | "completed" | "filed" | "returned" | "forwarded" | "attached";
            version: number;
        };
        InstructDecision: {
            /**
             * @description Đơn vị phối hợp
             * @default []
             */
            cooperatingUnitIds: string[];
            /**
             * Format: date
             * @description Thời hạn giải quyết
             * @default null
             */
            dueOn: string | null;
            /**
             * @description Đơn vị nhận để biết
             * @default []
             */
            informedUnitIds: string[];
            /** @enum {string} */
            kind: "instruct";
            /**
             * Format: uuid
             * @description Đơn vị chủ trì
             */
            leadUnitId: string;
            /**
             * @description Ý kiến
             * @default
             */
            opinion: string;
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
        };
        IntakeItem: {
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            documentId: string | null;
            /** Format: uuid */
            id: string;
            /** @description The file’s name, the mail’s Message-ID: who administers reads no mail */
            name: string;
            /** @description Why it was not taken in, or what it was short of */
            reason: string | null;
            /** Format: date-time */
            settledAt: string | null;
            sha256: string | null;
            /** @description Bytes */
            size: number | null;
            /**
             * @description `repeated`: the same bytes were taken in before; `refused`: never will be; `dead`: given up
             * @enum {string}
             */
            state: "taking" | "taken" | "repeated" | "refused" | "dead";
        };
        IntakeSource: {
            counts: {
                dead: number;
                refused: number;
                taken: number;
            };
            /** @description Runs in a row that failed */
            failures: number;
            folder: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "folder" | "mail";
            lastError: string | null;
            /** Format: date-time */
            lastOkAt: string | null;
            /** Format: date-time */
            lastRunAt: string | null;
            mail: components["schemas"]["MailSettings"] | null;
            name: string;
            /** Format: date-time */
            nextRunAt: string;
            /** @description Where it looks: the folder on the server, or the mailbox */
            place: string;
            pollSeconds: number;
            running: boolean;
            /**
             * @description `failed`: given up after many failures in a row; run it to try again
             * @enum {string}
             */
            state: "active" | "paused" | "failed";
            version: number;
        };
        InvolveDecision: {
            /** @enum {string} */
            as: "cooperate" | "inform";
            /** @enum {string} */
            kind: "involve";
            /**
             * @description Ý kiến
             * @default
             */
            opinion: string;
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
            /** @default [] */
            unitIds: string[];
            /** @default [] */
            userIds: string[];
        };
        IrregularRegisterEntry: {
            /**
             * @description Số chèn: 04a after 04
             * @enum {string}
             */
            kind: "inserted";
            /** @default {} */
            line: {
                [key: string]: string;
            };
            /**
             * @description Only paper can be numbered irregularly
             * @enum {string}
             */
            medium: "electronic" | "paper";
            number: number;
            /** @description Lý do; stays in the register */
            reason: string;
            /** @default  */
            symbol: string;
            year: number;
        } | {
            /**
             * @description Số để dành: the next number, without a document
             * @enum {string}
             */
            kind: "reserved";
            /** @default {} */
            line: {
                [key: string]: string;
            };
            /**
             * @description Only paper can be numbered irregularly
             * @enum {string}
             */
            medium: "electronic" | "paper";
            /** @description Lý do; stays in the register */
            reason: string;
            /** @default  */
            symbol: string;
        } | {
            /**
             * @description Số lùi ngày: the next number with an earlier date
             * @enum {string}
             */
            kind: "backdated";
            /** @default {} */
            line: {
                [key: string]: string;
            };
            /**
             * @description Only paper can be numbered irregularly
             * @enum {string}
             */
            medium: "electronic" | "paper";
            /** Format: date */
            on: string;
            /** @description Lý do; stays in the register */
            reason: string;
            /** @default  */
            symbol: string;
        };
        IssueOutgoing: {
            /**
             * @description Quyền hạn ký; empty for the head
             * @enum {string}
             */
            capacity?: "" | "TM." | "Q." | "KT." | "TL." | "TUQ." | "TM. KT." | "TL. KT.";
            /** @description Số lượng bản; the recipients’ and one to keep when nothing is said */
            copies?: number;
            /** @description Code of the type (tên loại), of `/document-types` */
            docType: string;
            /**
             * Format: uuid
             * @description Đơn vị soạn thảo
             */
            draftingUnitId?: string | null;
            /**
             * Format: date
             * @description Hạn trả lời
             */
            dueOn?: string | null;
            /**
             * @description The main file, then its attachments; none while only paper exists
             * @default []
             */
            fileIds: string[];
            /**
             * @description Văn bản đi, or văn bản nội bộ
             * @enum {string}
             */
            flow: "outgoing" | "internal";
            /** @description Người nhận bản lưu */
            keeper?: string;
            /**
             * Format: uuid
             * @description Đơn vị nhận bản lưu
             */
            keeperUnitId?: string | null;
            /** @description Ngôn ngữ */
            language?: string;
            /**
             * @default electronic
             * @enum {string}
             */
            medium: "electronic" | "paper";
            /** @description Ghi chú */
            note?: string;
            /** @description Số trang */
            pages?: number | null;
            /** @description Nơi nhận */
            recipients: {
                /**
                 * Format: uuid
                 * @description Of the address book
                 * @default null
                 */
                contactId: string | null;
                /**
                 * @description Số lượng bản
                 * @default 1
                 */
                copies: number;
                /** @description As printed; the name in the address book when nothing is said */
                name?: string;
            }[];
            /** Format: uuid */
            registerId: string;
            /**
             * Format: uuid
             * @description The incoming document that it answers
             */
            replyToId?: string | null;
            /**
             * Format: uuid
             * @description A reserved number of the register (số để dành) to give to it; paper only, by a right of its own
             */
            reservedEntryId?: string;
            /**
             * @description Above none only a stub is kept: no file, no subject
             * @default none
             * @enum {string}
             */
            secrecy: "none" | "secret" | "top_secret" | "absolute_secret";
            /** @description Họ và tên người ký */
            signer?: string;
            /** @description Chức vụ của người ký */
            signerTitle?: string;
            /**
             * @description Trích yếu nội dung; a secret document gets a stub instead
             * @default
             */
            subject: string;
            /** @description Ký hiệu without its number: QĐ-SNV; composed of type, agency and drafting unit when nothing is said */
            symbol?: string;
            /**
             * @description Mức độ khẩn
             * @enum {string}
             */
            urgency?: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
        };
        LegalText: {
            /** @description Tên loại văn bản */
            docType: string;
            effectiveOn: string | null;
            /** Format: uuid */
            id: string;
            issuedOn: string | null;
            /** @description Cơ quan ban hành */
            issuer: string;
            /** @description Số; empty when the text is cited by name only */
            number: string;
            /** @description Held by the caller’s agency; otherwise shared from above */
            own: boolean;
            /** @description Where the facts come from */
            source: string;
            /**
             * @description Tình trạng hiệu lực, as far as the source knows
             * @enum {string}
             */
            status: "in_force" | "not_yet" | "partly_expired" | "expired" | "suspended" | "unknown";
            /** @description Ký hiệu */
            symbol: string;
            title: string;
            version: number;
            year: number | null;
        };
        MailSettings: {
            /** @description The IMAP server */
            host: string;
            /** @description The folder that is read: INBOX */
            mailbox: string;
            /** @description Where messages go that were taken in; null: they are marked as read */
            moveTo: string | null;
            port: number;
            /**
             * @description `none` only where the operator named the server
             * @enum {string}
             */
            security: "tls" | "starttls" | "none";
            /**
             * Format: date
             * @description Messages that arrived before this day are left alone
             */
            since: string;
            user: string;
        };
        MapImport: {
            /** @description The column of each field, counted from 0 */
            mapping: {
                copies?: number;
                docType?: number;
                enteredOn?: number;
                issuedOn?: number;
                issuer?: number;
                keeper?: number;
                note?: number;
                number?: number;
                numberSymbol?: number;
                recipients?: number;
                signer?: number;
                subject?: number;
                symbol?: number;
            };
        };
        Me: {
            /**
             * Format: uuid
             * @description The post that you work in just now; null: in all of them
             */
            activePostId: string | null;
            agency: {
                /** @description Mã định danh */
                code: string;
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            locale: "vi" | "en";
            posts: components["schemas"]["Post"][];
            roles: ("clerk" | "unit_clerk" | "recorder" | "leader" | "chief_of_office" | "head_of_unit" | "specialist" | "archivist" | "admin" | "assistant" | "register_keeper")[];
            /** @description For whom you may act or whose inbox you read at this moment, and by what */
            standsFor: {
                /** @enum {string} */
                capacity: "KT." | "TL." | "TUQ." | "secretary" | "inbox";
                /** Format: uuid */
                id: string;
                name: string;
                readsInbox: boolean;
                titles: string[];
                until: string | null;
                /** Format: uuid */
                userId: string;
            }[];
            user: {
                displayName: string;
                /** Format: uuid */
                id: string;
                username: string;
            };
        };
        MergeContact: {
            /**
             * Format: uuid
             * @description The record that stays
             */
            into: string;
            /** @default  */
            reason: string;
        };
        MoveCampaign: {
            /** @enum {string} */
            state: "planned" | "running" | "paused" | "ended";
        };
        NewAbbreviation: {
            abbreviation: string;
            /**
             * @description Of a new organ
             * @default
             */
            name: string;
            /** @enum {string} */
            subject: "agency" | "unit" | "organ";
            /**
             * Format: uuid
             * @description The unit, or the organ that has one already; not for the agency
             */
            subjectId?: string;
            /** Format: date */
            validFrom: string;
        };
        NewAbsence: {
            /**
             * Format: uuid
             * @description Who shall read your inbox; without it one is proposed
             * @default null
             */
            deputyId: string | null;
            /**
             * Format: date
             * @description Last day
             */
            endsOn: string;
            /**
             * @description Only you read it
             * @default null
             */
            reason: string | null;
            /**
             * Format: date
             * @description First day, by the calendar of the agency
             */
            startsOn: string;
        };
        NewBox: {
            /**
             * @description Giấy giòn, mốc, phai mực, rách
             * @default []
             */
            damages: ("brittle" | "mould" | "faded" | "torn")[];
            /** @description Số tờ dự kiến */
            estimatedSheets: number;
            /** @default 2 */
            importance: number;
            /** @description Số hộp */
            number: string;
            /** @default 1 */
            risk: number;
            yearFrom: number;
            yearTo: number;
        };
        NewCampaign: {
            /**
             * @description Đơn giá một tờ, đồng
             * @default 0
             */
            costPerSheet: number;
            /**
             * Format: date
             * @description The day on which it should be done
             */
            endsOn: string;
            /**
             * @description The accepted share of faulty sheets: 0.01 is 1 %
             * @default 0.01
             */
            errorLimit: number;
            /** Format: uuid */
            fondsId: string;
            /**
             * @description Sheets to be done in each month (chỉ tiêu tháng); empty: evenly over the working days
             * @default {}
             */
            monthlyTargets: {
                [key: string]: number;
            };
            name: string;
            /** Format: date */
            startsOn: string;
            /**
             * @description How much age, importance and risk count in the order of work (trọng số)
             * @default {
             *       "age": 1,
             *       "importance": 1,
             *       "risk": 1
             *     }
             */
            weights: {
                age: number;
                importance: number;
                risk: number;
            };
        };
        NewContact: {
            /** @description As in symbols: SNV */
            abbreviation?: string;
            /** @description Địa chỉ */
            address?: string;
            /**
             * Format: date
             * @description The last day of an organ that was dissolved
             */
            closedOn?: string | null;
            /** @description Mã định danh của cơ quan, tổ chức */
            code?: string;
            /** @description Thư điện tử */
            email?: string;
            /** @description Tên cũ, oldest first */
            formerNames?: {
                /** @default  */
                abbreviation: string;
                /**
                 * Format: date
                 * @description First day of validity, null where nobody knows
                 * @default null
                 */
                from: string | null;
                name: string;
                /**
                 * Format: date
                 * @description Last day of validity
                 * @default null
                 */
                to: string | null;
            }[];
            /** @enum {string} */
            kind: "organ" | "person";
            /** @description Tên cơ quan, tổ chức hoặc họ và tên */
            name: string;
            /**
             * Format: date
             * @description Since when the present name is valid
             */
            nameSince?: string | null;
            /** @description Ghi chú */
            note?: string;
            /**
             * Format: uuid
             * @description The organ where a person works
             */
            organId?: string | null;
            /** @description Điện thoại, fax */
            phone?: string;
            /** @description Chức vụ of a person */
            position?: string;
        };
        NewContactGroup: {
            members: {
                /** Format: uuid */
                contactId: string;
                /** @default 1 */
                copies: number;
            }[];
            name: string;
            /**
             * @description Of the agency, or of the caller alone
             * @enum {string}
             */
            scope: "agency" | "personal";
        };
        NewDecision: components["schemas"]["DistributeDecision"] | components["schemas"]["InstructDecision"] | components["schemas"]["AssignDecision"] | components["schemas"]["AcceptDecision"] | components["schemas"]["CompleteDecision"] | components["schemas"]["AcknowledgeDecision"] | components["schemas"]["ReturnDecision"] | components["schemas"]["PassDecision"] | components["schemas"]["ConsultDecision"] | components["schemas"]["OpineDecision"] | components["schemas"]["InvolveDecision"] | components["schemas"]["ReportDecision"] | components["schemas"]["RequestExtensionDecision"] | components["schemas"]["GrantExtensionDecision"] | components["schemas"]["RefuseExtensionDecision"] | components["schemas"]["DeferDecision"] | components["schemas"]["GiveDecision"];
        NewDelegation: {
            /** @description Nội dung ủy quyền, lĩnh vực phụ trách: as the writing has it */
            content: string;
            /** Format: uuid */
            delegateId: string;
            /**
             * @description Codes of document types; none: of every type
             * @default []
             */
            docTypes: string[];
            /**
             * Format: date
             * @description Last day
             */
            endsOn: string;
            /**
             * Format: uuid
             * @description Your post whose right you delegate
             */
            postId: string;
            /** @description Which acts */
            powers: ("distribute" | "instruct" | "assign" | "handle" | "approve" | "initial" | "sign")[];
            /**
             * @description Whether the other one also reads the inbox of the post
             * @default true
             */
            readsInbox: boolean;
            /**
             * Format: date
             * @description First day, by the calendar of the agency
             */
            startsOn: string;
            /**
             * @description Whose matters; none: of every unit
             * @default []
             */
            unitIds: string[];
            /** @description Văn bản ủy quyền */
            writing: {
                /** Format: date */
                date: string;
                /** Format: uuid */
                fileId: string;
                /** @description Số, ký hiệu */
                number: string;
            };
        };
        NewDeputy: {
            /**
             * @description KT.: in place of the head; TL.: by order
             * @enum {string}
             */
            capacity: "KT." | "TL.";
            /** @description Nội dung ủy quyền, lĩnh vực phụ trách: as the writing has it */
            content: string;
            /**
             * Format: uuid
             * @description The post of the deputy, or of the head of unit who signs by order
             */
            deputyPostId: string;
            /**
             * @description Codes of document types; none: of every type
             * @default []
             */
            docTypes: string[];
            /**
             * Format: date
             * @description Last day; null until it is revoked
             * @default null
             */
            endsOn: string | null;
            /**
             * Format: uuid
             * @description The post in whose place is signed
             */
            postId: string;
            /** @description Which acts */
            powers: ("distribute" | "instruct" | "assign" | "handle" | "approve" | "initial" | "sign")[];
            /**
             * @description Whether the other one also reads the inbox of the post
             * @default true
             */
            readsInbox: boolean;
            /** Format: date */
            startsOn: string;
            /**
             * @description Whose matters; none: of every unit
             * @default []
             */
            unitIds: string[];
            /** @description Văn bản phân công, quy chế làm việc */
            writing: {
                /** Format: date */
                date: string;
                /**
                 * Format: uuid
                 * @default null
                 */
                fileId: string | null;
                /** @description Số, ký hiệu */
                number: string;
            };
        };
        NewDraft: {
            /**
             * @description Đơn vị được lấy ý kiến
             * @default []
             */
            consultedUnitIds: string[];
            /** @description Code of the type (tên loại), of `/document-types` */
            docType: string;
            /**
             * Format: date
             * @description Hạn hoàn thành
             * @default null
             */
            dueOn: string | null;
            /**
             * Format: uuid
             * @description The first version: a file of `POST /drafts/files`
             */
            fileId: string;
            /**
             * @description Văn bản đi, or văn bản nội bộ
             * @default outgoing
             * @enum {string}
             */
            flow: "outgoing" | "internal";
            /**
             * Format: uuid
             * @description Lãnh đạo phụ trách; whoever leads when nobody is named
             * @default null
             */
            leaderInChargeId: string | null;
            /** @default  */
            note: string;
            /**
             * @description Nơi nhận, as names
             * @default []
             */
            recipients: string[];
            /**
             * Format: uuid
             * @description The incoming document that it answers
             * @default null
             */
            replyToId: string | null;
            /** @description Trích yếu */
            subject: string;
            /**
             * Format: uuid
             * @description The drafting unit, one of yours; your own when nothing is said
             */
            unitId?: string;
            /**
             * @default normal
             * @enum {string}
             */
            urgency: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
        };
        NewDraftVersion: {
            /** Format: uuid */
            fileId: string;
            /**
             * @description What changed
             * @default
             */
            note: string;
            /** @description SHA-256 of the version that was shown; 412 when there is another one by now */
            seenSha256: string;
        };
        NewFolder: {
            /** @description Mã hồ sơ */
            code: string;
            /**
             * @description Thời hạn: permanent, or a number of years
             * @default null
             */
            retention: string | null;
            /**
             * @description Số tờ, once somebody counted them
             * @default null
             */
            sheetsCounted: number | null;
            /** @description Tiêu đề hồ sơ */
            title: string;
            /** @default null */
            yearFrom: number | null;
            /** @default null */
            yearTo: number | null;
        };
        NewFonds: {
            /** @description Mã phông */
            code: string;
            /** @description Tên phông */
            name: string;
            /** @description The year of its oldest paper */
            yearFrom: number;
            yearTo: number;
        };
        NewLegalText: {
            docType: string;
            /**
             * Format: date
             * @default null
             */
            effectiveOn: string | null;
            /**
             * Format: date
             * @default null
             */
            issuedOn: string | null;
            /** @default  */
            issuer: string;
            /** @default  */
            number: string;
            /** @default  */
            source: string;
            /**
             * @default unknown
             * @enum {string}
             */
            status: "in_force" | "not_yet" | "partly_expired" | "expired" | "suspended" | "unknown";
            /** @default  */
            symbol: string;
            title: string;
            /** @default null */
            year: number | null;
        };
        NewNumberSeries: {
            name: string;
            /**
             * @default calendar_year
             * @enum {string}
             */
            reset: "calendar_year" | "term";
            /** @default false */
            secret: boolean;
            /** Format: date */
            termStartedOn?: string | null;
        };
        NewPassword: {
            current: string;
            next: string;
        };
        NewPersonalFolder: {
            /** @description Tên thư mục */
            name: string;
        };
        NewRegister: {
            /** @default  */
            code: string;
            /** @default [] */
            docTypes: string[];
            /** @enum {string} */
            flow: "incoming" | "outgoing" | "internal";
            /**
             * @default ordinary
             * @enum {string}
             */
            kind: "ordinary" | "petitions" | "copies";
            name: string;
            /**
             * @default none
             * @enum {string}
             */
            secrecy: "none" | "secret";
            /** Format: uuid */
            seriesId: string;
            /** Format: uuid */
            unitId?: string | null;
        };
        NewSecretary: {
            /**
             * Format: date
             * @description Last day; null until it is revoked
             * @default null
             */
            endsOn: string | null;
            /** Format: uuid */
            leaderId: string;
            /**
             * Format: uuid
             * @description The post of the assistant
             */
            postId: string;
            /** Format: date */
            startsOn: string;
        };
        NewStockInstruction: {
            /**
             * @description For the whole agency, by its chief of office, leaders or administrator
             * @default false
             */
            shared: boolean;
            /** @description Ý kiến mẫu */
            text: string;
        };
        NewTaskActs: {
            /** @enum {string} */
            act: "acknowledge" | "seen" | "accept" | "distribute" | "instruct";
            items: {
                /** @description For `distribute` and `instruct`: what was shown; otherwise what stands proposed */
                plan?: components["schemas"]["ShownPlan"];
                /** @description The bytes that were shown; needed for everything but `seen` */
                seenSha256?: string;
                /** Format: uuid */
                taskId: string;
            }[];
        };
        NewToken: {
            createdAt: string;
            expiresAt: string;
            /** Format: uuid */
            id: string;
            lastUsedAt: string | null;
            name: string;
            scopes: ("read" | "write" | "documents:read" | "documents:write" | "admin")[];
            /** @description For the Authorization header: Bearer vt_…. Shown this once. */
            token: string;
        };
        NewWork: {
            /**
             * @description Nội dung
             * @default
             */
            content: string;
            /**
             * @description Đơn vị phối hợp
             * @default []
             */
            cooperatingUnitIds: string[];
            /**
             * @description Người phối hợp
             * @default []
             */
            cooperatingUserIds: string[];
            /**
             * Format: date
             * @default null
             */
            dueOn: string | null;
            /** @description Chủ trì */
            lead: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                type: "unit";
            } | {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                type: "user";
            };
            /**
             * Format: uuid
             * @description The incoming document that it comes from, if any
             * @default null
             */
            sourceDocumentId: string | null;
            /** @description Tên công việc */
            title: string;
            /**
             * @default normal
             * @enum {string}
             */
            urgency: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
        };
        Notification: {
            /**
             * Format: uuid
             * @description a meeting that its reader, or the leader they are secretary of, goes to
             */
            agendaEntryId: string | null;
            createdAt: string;
            /**
             * Format: uuid
             * @description a task from a directive
             */
            directiveTaskId: string | null;
            /**
             * Format: date
             * @description the deadline; of a meeting its day
             */
            dueOn: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "task_new" | "task_info" | "task_extended" | "due_soon" | "overdue" | "escalated" | "meeting_sent" | "meeting_moved" | "meeting_off" | "leader_meeting" | "report_in" | "task_stopped";
            numberSymbol: string | null;
            seenAt: string | null;
            /** Format: uuid */
            taskId: string | null;
            /** @description what it is about; null where the reader may not know it */
            title: string | null;
            urgent: boolean;
        };
        NotificationCount: {
            /** @description 100 stands for 100 or more */
            unseen: number;
        };
        NotificationSettings: {
            choices: {
                due_soon: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                escalated: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                leader_meeting: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                meeting_moved: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                meeting_off: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                meeting_sent: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                overdue: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                report_in: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                task_extended: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                task_info: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                task_new: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
                task_stopped: {
                    /** @enum {string} */
                    email: "now" | "digest" | "off";
                    /** @enum {string} */
                    push: "now" | "digest" | "off";
                };
            };
            /** @description the digests of a day */
            digestAt: string[];
            /** Format: email */
            email: string | null;
            /** @description when they were asked last */
            emailAskedAt: string | null;
            /** @description since when whoever reads it has confirmed it; null: nothing is sent there */
            emailConfirmedAt: string | null;
            /** @description whether the installation has a mail server */
            emailPossible: boolean;
            /** @description when the mail server said that there is no such address */
            emailRefusedAt: string | null;
            /** @description applicationServerKey for the browser; null where pushes are not possible */
            pushKey: string | null;
            quietFrom: string;
            quietUntil: string;
            version: number;
        };
        NumberSeries: {
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * @description When the series begins anew: on 1 January, or with a term of the committee
             * @enum {string}
             */
            reset: "calendar_year" | "term";
            /** @description Secrets are numbered apart */
            secret: boolean;
            /**
             * Format: date
             * @description The first day of the present term (nhiệm kỳ)
             */
            termStartedOn: string | null;
            version: number;
        };
        OpenBatch: {
            /**
             * @description What begins a new document
             * @default [
             *       "separator",
             *       "first-page"
             *     ]
             */
            cutBy: ("separator" | "blank" | "first-page")[];
            /**
             * @description 200 for administrative paper, 300 for maps and drawings
             * @default 200
             */
            dpi: 200 | 300;
            /**
             * Format: uuid
             * @description Hồ sơ that all its documents belong to
             */
            folderId?: string;
            /**
             * @default colour
             * @enum {string}
             */
            inks: "colour" | "grey" | "bitonal";
            /** @description Tên lô */
            name: string;
            /**
             * @description Both sides were scanned: a blank back ends no document
             * @default false
             */
            twoSided: boolean;
        };
        OpenCaseFile: {
            /** @description Số và ký hiệu hồ sơ, e.g. 01.TCCB */
            notation: string;
            /** @description Thời hạn lưu trữ: permanent, or 2 to 70 years */
            retention: string;
            /** @description Tiêu đề hồ sơ */
            title: string;
            /**
             * Format: uuid
             * @description Đơn vị of the file; your own when left out
             */
            unitId?: string | null;
            /** @description Năm hình thành hồ sơ; the present year when left out */
            year?: number;
        };
        OpineDecision: {
            /** @enum {string} */
            kind: "opine";
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
            text: string;
        };
        OutgoingDocument: {
            /** @description What the caller may do next */
            actions: string[];
            /** @enum {string} */
            capacity: "" | "TM." | "Q." | "KT." | "TL." | "TUQ." | "TM. KT." | "TL. KT.";
            copies: number;
            /**
             * Format: date
             * @description The last day the law leaves for the dispatch
             */
            dispatchDueOn: string;
            docType: string;
            docTypeName: string;
            draftingUnit: components["schemas"]["UnitRef"] | null;
            /** Format: date */
            dueOn: string | null;
            files: components["schemas"]["DocumentFile"][];
            /** @enum {string} */
            flow: "outgoing" | "internal";
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @description Ngày văn bản: given together with the number
             */
            issuedOn: string;
            keeper: string;
            keeperUnit: components["schemas"]["UnitRef"] | null;
            language: string;
            /** @description That day has passed, and it is not on its way to all */
            late: boolean;
            /** @enum {string} */
            medium: "electronic" | "paper";
            note: string;
            number: number;
            /** @description Số, ký hiệu, as printed */
            numberSymbol: string;
            pages: number | null;
            recipients: components["schemas"]["OutgoingRecipient"][];
            register: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: date-time */
            registeredAt: string;
            registeredBy: components["schemas"]["Registrar"];
            /** Format: uuid */
            registerEntryId: string;
            replyTo: {
                arrivalNumber: number | null;
                arrivalYear: number | null;
                /** Format: uuid */
                id: string;
                numberSymbol: string;
            } | null;
            /** @enum {string} */
            secrecy: "none" | "secret" | "top_secret" | "absolute_secret";
            signer: string;
            signerTitle: string;
            /** @enum {string} */
            state: "registered" | "dispatched" | "voided";
            subject: string;
            symbol: string;
            /** @enum {string} */
            urgency: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
            version: number;
            voidReason: string | null;
            year: number;
        };
        OutgoingRecipient: {
            /**
             * Format: uuid
             * @description The entry of the address book that stays, where it was merged
             */
            contactId: string | null;
            copies: number;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Struck out after it was sent to */
            removed: boolean;
            /** @enum {string} */
            state: "waiting" | "sent" | "acknowledged" | "returned";
        };
        OutgoingVersion: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Registrar"] | null;
            changes: {
                field: string;
                from: unknown;
                to: unknown;
            }[];
            reason: string | null;
            /** @enum {string} */
            state: "registered" | "dispatched" | "voided";
            version: number;
        };
        PageMark: {
            height: number;
            page: number;
            text: string;
            width: number;
            x: number;
            y: number;
        };
        ParsedInstruction: {
            cooperating: components["schemas"]["UnitChip"][];
            due: {
                /** Format: date */
                day: string;
                from: number;
                /** @enum {string} */
                role: "due";
                /** @description The part of the text from `from` to `to` */
                text: string;
                to: number;
            } | null;
            informed: components["schemas"]["UnitChip"][];
            lead: components["schemas"]["UnitChip"] | null;
            /** @description What is left of the text */
            opinion: string;
        };
        PassDecision: {
            /** @enum {string} */
            kind: "pass";
            /**
             * @description Ý kiến
             * @default
             */
            opinion: string;
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
            /**
             * Format: uuid
             * @description A colleague or superior
             */
            userId: string;
        };
        PastInstruction: {
            at: string;
            /** Format: uuid */
            decisionId: string;
            /** Format: date */
            dueOn: string | null;
            kind: string;
            leadUnitName: string | null;
            opinion: string;
            subject: components["schemas"]["FollowedSubject"];
        };
        Person: {
            displayName: string;
            /** Format: uuid */
            id: string;
            posts: components["schemas"]["Post"][];
        };
        PersonalFolder: {
            /** @description How many things lie in it */
            count: number;
            /** Format: uuid */
            id: string;
            name: string;
        };
        PersonRef: {
            displayName: string;
            /** Format: uuid */
            id: string;
        };
        Petition: {
            /** @description Null where it is hidden: from lists, and from who need not know */
            complainant: components["schemas"]["Complainant"] | null;
            /** @enum {string} */
            kind: "complaint" | "denunciation" | "proposal" | "reflection";
        };
        PetitionInput: {
            complainant: components["schemas"]["Complainant"];
            /**
             * @description Khiếu nại, tố cáo, kiến nghị, phản ánh
             * @enum {string}
             */
            kind: "complaint" | "denunciation" | "proposal" | "reflection";
        };
        Post: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "clerk" | "unit_clerk" | "recorder" | "leader" | "chief_of_office" | "head_of_unit" | "specialist" | "archivist" | "admin" | "assistant" | "register_keeper";
            /** @description Chức vụ */
            title: string;
            /** Format: uuid */
            unitId: string | null;
            unitName: string | null;
        };
        PrintCheck: {
            agency: string;
            code: string;
            /** @description Lines of the book */
            entries: number;
            /** @description Empty when there are none */
            firstNumber: string;
            /** @enum {string} */
            format: "pdf" | "xlsx";
            /** Format: date */
            from: string;
            /** @enum {string} */
            kind: "register_book" | "handling_book" | "closing_report";
            lastNumber: string;
            /** @description Of a PDF */
            pages: number | null;
            /** Format: date-time */
            printedAt: string;
            printedBy: string;
            /** @description Tên sổ, as it was when it was printed */
            register: string;
            /** @description Of the file that was handed out: the same bytes have the same hash */
            sha256: string;
            size: number;
            /** Format: date */
            to: string;
        };
        Problem: {
            detail: string;
            /** @description The fields that are wrong */
            errors?: {
                message: string;
                /** @description RFC 6901 */
                pointer: string;
            }[];
            instance?: string;
            requestId: string;
            status: number;
            title: string;
            /** @description /problems/<code>; the code never changes its meaning */
            type: string;
        };
        Proof: {
            agency: {
                code: string;
                /** Format: uuid */
                id: string;
            };
            audit: {
                action: string;
                /** Format: uuid */
                actorId: string | null;
                at: string;
                /** @description Canonical JSON, exactly as it was hashed */
                body: string;
                /** @description SHA-256, lower case hexadecimal */
                hash: string;
                /** Format: uuid */
                objectId: string;
                objectType: string;
                /** @description SHA-256, lower case hexadecimal */
                prevHash: string;
                seq: number;
            }[];
            /** @description Of a case file: as in its own resource */
            caseFile?: unknown;
            chain: {
                brokenAt: number | null;
                entries: number;
                /** @description SHA-256, lower case hexadecimal */
                head: string;
                reason: string | null;
            };
            checkedAt: string;
            decisions: {
                /** Format: uuid */
                actorId: string;
                at: string;
                authority: string;
                body: {
                    [key: string]: unknown;
                };
                /** Format: uuid */
                documentId: string;
                /** Format: uuid */
                id: string;
                kind: string;
                ok: boolean;
                /** @description SHA-256, lower case hexadecimal */
                seenSha256: string | null;
                /** Format: uuid */
                taskId: string | null;
            }[];
            /** @description Of a document: its registration, as in its own resource */
            document?: unknown;
            files: {
                /** Format: uuid */
                documentId: string;
                /** @description Of the stored bytes, computed for this proof; null: nothing is stored */
                found: string | null;
                /** Format: uuid */
                id: string;
                name: string;
                ok: boolean;
                role: string;
                /** @description As the audit chain sealed it on arrival */
                sealed: string | null;
                /** @description SHA-256, lower case hexadecimal */
                sha256: string;
                size: number;
            }[];
            /** @description What is wrong; empty when the verdict is intact */
            findings: {
                code: string;
                subject: string;
            }[];
            /** @enum {string} */
            format: "vanthu-proof";
            /** @enum {number} */
            formatVersion: 1;
            howToVerify: {
                [key: string]: string;
            };
            /** @enum {string} */
            verdict: "intact" | "broken";
        };
        ProposedField: {
            boxes: (number)[][];
            /** @description 0 to 1: how often such a proposal is right */
            confidence: number;
            page: number;
            value: string;
        };
        PushSubscription: {
            createdAt: string;
            endpoint: string;
            /** Format: uuid */
            id: string;
            label: string;
        };
        Reader: {
            /** @description The reason as a code */
            because: string;
            id: string;
            /** @description Of the person or unit; of a role what its holders are called */
            name: string;
            since: string | null;
            /** @description The reason as one sentence */
            text: string;
            /** @enum {string} */
            type: "role" | "unit" | "user";
        };
        ReadImportAgain: {
            /**
             * @description `unicode` as it stands; `tcvn3` (ABC) and `vni` of fonts from before Unicode
             * @enum {string}
             */
            reading: "unicode" | "tcvn3" | "vni";
        };
        Reading: {
            actions: string[];
            engine: string | null;
            /** @description Why it could not be read */
            failure: {
                code: string;
                detail: string;
                title: string;
            } | null;
            /** Format: uuid */
            fileId: string;
            finishedAt: string | null;
            /** @description What stands on the page head: numberSymbol, issuedOn, issuer, docType, subject, … */
            head: {
                [key: string]: components["schemas"]["ProposedField"] | null;
            };
            pagesDone: number;
            pagesTotal: number | null;
            /** @description The searchable PDF, a derivative */
            searchable: {
                sha256: string;
                size: number;
            } | null;
            startedAt: string | null;
            /** @enum {string} */
            state: "queued" | "reading" | "read" | "failed";
            version: number;
        };
        ReadPage: {
            blank: boolean;
            confidence: number;
            engine: string;
            heightPx: number;
            page: number;
            /** @description Degrees the page was turned clockwise to stand upright */
            rotation: number;
            /** @enum {string} */
            source: "ocr" | "text-layer";
            text: string;
            widthPx: number;
        };
        ReadPageWithWords: {
            blank: boolean;
            confidence: number;
            engine: string;
            heightPx: number;
            page: number;
            /** @description Degrees the page was turned clockwise to stand upright */
            rotation: number;
            /** @enum {string} */
            source: "ocr" | "text-layer";
            text: string;
            widthPx: number;
            words: {
                /** @description left, top, right, bottom in fractions of the upright page image */
                box: (number)[];
                confidence: number;
                /** @description of the text, from 0; -1 for the words of the arrival stamp, which are no part of it */
                line: number;
                text: string;
                /** @description what the engine read, where the spelling of the language said otherwise */
                was?: string;
            }[];
        };
        ReceiveIncoming: {
            /** @description The main file, then its attachments; none for the stub of a secret document */
            fileIds: string[];
            /**
             * @description Văn bản điện tử or giấy
             * @enum {string}
             */
            medium?: "electronic" | "paper";
            /**
             * @description Độ mật. Above none only a stub is kept: no file, and the subject is replaced
             * @enum {string}
             */
            secrecy?: "none" | "secret" | "top_secret" | "absolute_secret";
            /** @description Who sent it: an address or a system; not the issuer */
            sender?: string;
            /**
             * @description Through which door it came; upload when nothing is said
             * @enum {string}
             */
            source?: "upload" | "folder" | "mail" | "import" | "exchange";
            /**
             * @description Mức độ khẩn
             * @enum {string}
             */
            urgency?: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
        };
        RecordedInstruction: {
            /**
             * @description Đơn vị phối hợp
             * @default []
             */
            cooperatingUnitIds: string[];
            /**
             * Format: date
             * @description Thời hạn giải quyết
             * @default null
             */
            dueOn: string | null;
            /**
             * @description Đơn vị nhận để biết
             * @default []
             */
            informedUnitIds: string[];
            /**
             * Format: uuid
             * @description Who wrote it
             */
            leaderId: string;
            /**
             * Format: uuid
             * @description Đơn vị chủ trì
             */
            leadUnitId: string;
            /**
             * @description Ý kiến
             * @default
             */
            opinion: string;
            /**
             * Format: uuid
             * @description The scan of the handwriting; it becomes an attachment of the document
             */
            scanFileId: string;
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
            /**
             * Format: date
             * @description The date under the handwriting
             */
            writtenOn: string;
        };
        RefuseExtensionDecision: {
            /** @enum {string} */
            kind: "refuse_extension";
            reason: string;
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
        };
        Register: {
            /** @description What you may do with it */
            actions: string[];
            active: boolean;
            /** @description Whether this year is closed */
            closed: boolean;
            /** @description The years that were closed, newest first: when, by whom and why */
            closures: {
                /** Format: date-time */
                at: string;
                by: {
                    displayName: string;
                    /** Format: uuid */
                    id: string;
                } | null;
                /** @description The last number of the year */
                last: number;
                reason: string;
                year: number;
            }[];
            /** @description Short, for print */
            code: string;
            /** @description Codes of the types it keeps; empty: all */
            docTypes: string[];
            /** @enum {string} */
            flow: "incoming" | "outgoing" | "internal";
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ordinary" | "petitions" | "copies";
            /** @description The last number given in this year, 0 before the first */
            last: number;
            /** @description Tên sổ */
            name: string;
            /**
             * @description A secret book holds stubs without content
             * @enum {string}
             */
            secrecy: "none" | "secret";
            /** @description Dãy số: several registers may share one, and then number on through the year together */
            series: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @description Whose book it is; null: the agency’s */
            unit: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            version: number;
            /** @description The present year in the time zone of the agency, or the year its term began */
            year: number;
        };
        RegisteredDraft: {
            /** Format: uuid */
            decisionId: string;
            /** Format: uuid */
            draftId: string;
            numberSymbol: string;
            /** Format: uuid */
            outgoingDocumentId: string;
        };
        RegisterEntry: {
            /** Format: uuid */
            documentId: string | null;
            /** Format: date-time */
            enteredAt: string;
            /** Format: uuid */
            enteredBy: string;
            enteredByName: string;
            /**
             * Format: date
             * @description The legal date, in the time zone of the agency
             */
            enteredOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ordinary" | "inserted" | "reserved" | "backdated" | "void" | "imported";
            /** @description What the book says now */
            line: {
                [key: string]: string;
            };
            /** @enum {string} */
            medium: "electronic" | "paper";
            /** @description Voids and corrections, oldest first: the old value, who and why */
            notes: components["schemas"]["RegisterEntryNote"][];
            number: number;
            /** @description As printed: `05/QĐ-SNV` */
            numberSymbol: string;
            /** @description Why it is irregular */
            reason: string | null;
            /** @description `a` of 04a; empty in an ordinary entry */
            suffix: string;
            /** @description Ký hiệu without its number; empty in an incoming book */
            symbol: string;
            voided: boolean;
            year: number;
        };
        RegisterEntryNote: {
            /** Format: date-time */
            at: string;
            by: {
                displayName: string;
                /** Format: uuid */
                id: string;
            };
            changes: {
                field: string;
                from: string;
                to: string;
            }[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "void" | "correction" | "taken";
            reason: string;
        };
        RegisterImport: {
            actions: string[];
            badRows: number;
            /** Format: date-time */
            committedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: {
                displayName: string;
                /** Format: uuid */
                id: string;
            } | null;
            facts: {
                delimiter: string | null;
                encoding: string | null;
                /** @description Counted from 1 */
                headerRow: number;
                /** @description Cells that got the value of the merged cell they belong to */
                merged: number;
                /** @enum {string} */
                reading: "unicode" | "tcvn3" | "vni";
                /** @description What it would say in each; none where it is ASCII alone */
                readings: {
                    /** @enum {string} */
                    reading: "unicode" | "tcvn3" | "vni";
                    sample: string;
                    share: number;
                }[];
                /** @description False: the text does not tell its encoding; somebody must say it */
                sure: boolean;
            };
            /** @description What a book of this flow has */
            fields: ("enteredOn" | "number" | "numberSymbol" | "symbol" | "issuedOn" | "issuer" | "docType" | "subject" | "signer" | "recipients" | "keeper" | "copies" | "note")[];
            fileName: string;
            /** @enum {string} */
            format: "xlsx" | "csv";
            headers: string[];
            /** Format: uuid */
            id: string;
            /** @description The column of each field, counted from 0 */
            mapping: {
                copies?: number;
                docType?: number;
                enteredOn?: number;
                issuedOn?: number;
                issuer?: number;
                keeper?: number;
                note?: number;
                number?: number;
                numberSymbol?: number;
                recipients?: number;
                signer?: number;
                subject?: number;
                symbol?: number;
            };
            register: {
                /** @enum {string} */
                flow: "incoming" | "outgoing" | "internal";
                /** Format: uuid */
                id: string;
                name: string;
            };
            rows: number;
            sha256: string;
            /** @enum {string} */
            state: "checked" | "committed" | "undone";
            /** Format: date-time */
            undoneAt: string | null;
            undoReason: string | null;
            version: number;
        };
        RegisterIncoming: {
            /** @description Số lượng bản */
            copies?: number | null;
            /** @description Tên loại văn bản */
            docType: string;
            /**
             * Format: date
             * @description Thời hạn giải quyết
             */
            dueOn?: string | null;
            /** @description The hour of a hỏa tốc hẹn giờ, HH:MM in the time zone of the agency; needs dueOn */
            dueTime?: string | null;
            /**
             * Format: date
             * @description Ngày, tháng, năm văn bản
             */
            issuedOn: string | null;
            /** @description Cơ quan ban hành (tác giả) */
            issuer: string;
            /** @description Mã định danh của cơ quan ban hành */
            issuerCode?: string;
            /** @description Ngôn ngữ */
            language?: string;
            /**
             * @description Văn bản điện tử or giấy
             * @enum {string}
             */
            medium?: "electronic" | "paper";
            /** @description Ghi chú */
            note?: string;
            /** @description Số, ký hiệu, as printed; empty when the paper has none */
            numberSymbol: string;
            /** @description Số trang */
            pages?: number | null;
            /** @description Who complains; stated in a register of petitions, and only there */
            petition?: components["schemas"]["PetitionInput"];
            /** Format: uuid */
            registerId: string;
            /**
             * @description Độ mật. Above none only a stub is kept: no file, and the subject is replaced
             * @enum {string}
             */
            secrecy?: "none" | "secret" | "top_secret" | "absolute_secret";
            /** @description Who sent it: an address or a system; not the issuer */
            sender?: string;
            /** @description Họ và tên người ký */
            signer?: string;
            /** @description Chức vụ của người ký */
            signerTitle?: string;
            /** @description Trích yếu nội dung */
            subject: string;
            /** @description Đơn vị hoặc người nhận */
            toPlaces?: string;
            /**
             * @description Mức độ khẩn
             * @enum {string}
             */
            urgency: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
        };
        Registrar: {
            displayName: string;
            /** Format: uuid */
            id: string;
        };
        ReminderRule: {
            at: string;
            /** @description working days before the deadline; 0 is the day itself */
            before: number[];
            overdueEvery: number;
            toLeader: number | null;
            toOffice: number | null;
            /** @description working days late after which the head of the unit is told; null: never */
            toUnit: number | null;
            version: number;
        };
        Reopening: {
            /**
             * Format: date
             * @default null
             */
            dueOn: string | null;
            reason: string;
            /**
             * Format: uuid
             * @description Another handler; otherwise who closed it
             */
            userId?: string;
        };
        ReportDecision: {
            /** @enum {string} */
            kind: "report";
            /**
             * @description Percent done, where it can be said
             * @default null
             */
            progress: number | null;
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
            text: string;
        };
        RequestExtensionDecision: {
            /**
             * Format: date
             * @description The wished deadline, after the present one
             */
            dueOn: string;
            /** @enum {string} */
            kind: "request_extension";
            reason: string;
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
        };
        ReturnCaseFile: {
            reason: string;
        };
        ReturnDecision: {
            /** @enum {string} */
            kind: "return";
            reason: string;
            /** @description SHA-256 of the main file that was shown to the decider; of work without a document its `sha256` */
            seenSha256: string;
            /** @description The version of the document that was shown: what was corrected in it since is named (412) */
            seenVersion?: number;
        };
        ReturnIncoming: {
            reason: string;
        };
        Revocation: {
            /** @default  */
            reason: string;
        };
        Route: {
            /** @description What you may do with it */
            actions: string[];
            /** @description Codes of document types; none: every type */
            docTypes: string[];
            draft: {
                /** Format: uuid */
                id: string;
                number: number;
            } | null;
            /** @description Văn bản đi, văn bản nội bộ */
            flows: ("outgoing" | "internal")[];
            /** Format: uuid */
            id: string;
            name: string;
            priority: number;
            published: {
                /** Format: uuid */
                id: string;
                number: number;
                publishedAt: string;
            } | null;
            /** @description Codes of the drafting units; none: every unit */
            units: string[];
            version: number;
        };
        RouteActStep: {
            /** @enum {string} */
            act: "comment" | "opinion" | "check_content" | "check_form" | "approve" | "inform";
            /** @description The seats of this step, in their order */
            by: components["schemas"]["RouteWho"][];
            deadline?: {
                workingDays: number;
            };
            /** @description Lower case, digits, - and _; unique in the route */
            id: string;
            note?: string;
            /**
             * @description What happens when the deadline passes; remind by default
             * @enum {string}
             */
            onSilence?: "remind" | "agree" | "escalate" | "go_on";
            /** @description How many seats must have answered; all when nothing is said */
            quorum?: components["schemas"]["RouteQuorum"];
            /**
             * @description Whether it is asked again after a return
             * @enum {string}
             */
            repeat?: "each_round" | "once";
            title: string;
        };
        RouteCheck: {
            mistakes: components["schemas"]["RouteMistake"][];
            valid: boolean;
        };
        RouteCondition: {
            /** @description Codes of document types */
            docTypes?: string[];
            /** @description How many recipients (nơi nhận) the draft has */
            recipients?: {
                max?: number;
                min?: number;
            };
            /** @description Codes of the drafting units */
            units?: string[];
            urgency?: ("normal" | "urgent" | "very_urgent" | "flash" | "flash_timed")[];
        };
        RouteDefinition: {
            /** @enum {string} */
            format: "vanthu-route/1";
            steps: components["schemas"]["RouteStep"][];
        };
        /**
         * Vanthu route
         * @description The road of a draft: who does what, in which order
         */
        RouteFile: {
            $schema?: string;
            for: {
                /** @description Codes of document types; none: every type */
                docTypes: string[];
                /** @description Văn bản đi, văn bản nội bộ */
                flows: ("outgoing" | "internal")[];
                /** @description Codes of the drafting units; none: every unit */
                units: string[];
            };
            /** @enum {string} */
            format: "vanthu-route/1";
            name: string;
            /** @description Among routes that fit equally well, the higher one is taken */
            priority: number;
            steps: components["schemas"]["RouteStep"][];
        };
        RouteMistake: {
            code: string;
            message: string;
            /** @description JSON pointer into the definition */
            pointer: string;
            remedy: string;
            /** @description The id of the step; empty when it is the whole route */
            step: string;
        };
        RouteQuorum: ("all" | "any") | {
            atLeast: number;
        };
        RouteStep: components["schemas"]["RouteActStep"] | {
            /** @description Lower case, digits, - and _; unique in the route */
            id: string;
            join?: components["schemas"]["RouteQuorum"];
            parallel: components["schemas"]["RouteStep"][][];
            title?: string;
        } | {
            choose: {
                steps: components["schemas"]["RouteStep"][];
                when: components["schemas"]["RouteCondition"];
            }[];
            /** @description Lower case, digits, - and _; unique in the route */
            id: string;
            otherwise?: components["schemas"]["RouteStep"][];
            title?: string;
        } | {
            /** @enum {string} */
            end: "approved";
            /** @description Lower case, digits, - and _; unique in the route */
            id: string;
        };
        RouteTryOut: {
            /**
             * @description Null: it stood still
             * @enum {string|null}
             */
            ended: "approved" | "withdrawn" | null;
            /** Format: date */
            endedOn: string | null;
            turns: {
                /** @enum {string} */
                act: "comment" | "opinion" | "check_content" | "check_form" | "approve" | "inform" | "pass_back" | "revise";
                /** Format: date */
                closedOn: string | null;
                /** Format: date */
                dueOn: string | null;
                /** @description The post is vacant, so it went up the line */
                instead: boolean;
                key: string;
                /** Format: date */
                openedOn: string;
                /**
                 * @description Null: nobody waits for it
                 * @enum {string|null}
                 */
                outcome: "agree" | "disagree" | "return" | "silence" | "done" | "overtaken" | "escalated" | "forwarded" | "returned" | "withdrawn" | null;
                /** @description Who could act on it today; empty: nobody */
                people: string[];
                step: string;
                title: string;
            }[];
        };
        RouteVersion: {
            createdAt: string;
            createdBy: {
                displayName: string;
                /** Format: uuid */
                id: string;
            } | null;
            definition: components["schemas"]["RouteDefinition"];
            /** Format: uuid */
            id: string;
            note: string;
            /** @description 1, 2, 3 … in its route */
            number: number;
            publishedAt: string | null;
            publishedBy: {
                displayName: string;
                /** Format: uuid */
                id: string;
            } | null;
            retiredAt: string | null;
            retiredBy: {
                displayName: string;
                /** Format: uuid */
                id: string;
            } | null;
            /** Format: uuid */
            routeId: string;
            /** @description How many drafts are on their way on this version */
            running: number;
            /** @description Of the canonical JSON of the definition (RFC 8785) */
            sha256: string;
            /** @enum {string} */
            state: "draft" | "published" | "retired";
            version: number;
        };
        RouteVersionHead: {
            createdAt: string;
            createdBy: {
                displayName: string;
                /** Format: uuid */
                id: string;
            } | null;
            /** Format: uuid */
            id: string;
            note: string;
            /** @description 1, 2, 3 … in its route */
            number: number;
            publishedAt: string | null;
            publishedBy: {
                displayName: string;
                /** Format: uuid */
                id: string;
            } | null;
            retiredAt: string | null;
            retiredBy: {
                displayName: string;
                /** Format: uuid */
                id: string;
            } | null;
            /** Format: uuid */
            routeId: string;
            /** @description How many drafts are on their way on this version */
            running: number;
            /** @description Of the canonical JSON of the definition (RFC 8785) */
            sha256: string;
            /** @enum {string} */
            state: "draft" | "published" | "retired";
            version: number;
        };
        RouteWho: {
            unit: string;
        } | {
            /** @enum {string} */
            role: "clerk" | "unit_clerk" | "recorder" | "leader" | "chief_of_office" | "head_of_unit" | "specialist" | "archivist" | "admin" | "assistant" | "register_keeper";
            unit?: string;
        } | {
            post: string;
            unit?: string;
        } | {
            person: string;
        } | {
            /** @enum {string} */
            relative: "drafter" | "drafter_head" | "chief_of_office" | "leader_in_charge" | "consulted_units";
        };
        ScanLabel: {
            /** @description As the scanner read it, or typed from below the QR code; blanks do not matter */
            label: string;
            /**
             * @description The step of this station; left out, nothing is noted
             * @enum {string}
             */
            step?: "taken_out" | "prepared" | "scanned" | "checked" | "returned";
        };
        ScannedLabel: {
            box: components["schemas"]["ArchiveBox"];
            /**
             * @description repeated: it stood there already, nothing was written
             * @enum {string}
             */
            outcome: "told" | "done" | "repeated";
        };
        SearchHit: {
            arrivalNumber: number | null;
            arrivedOn: string | null;
            docType: string;
            /** Format: uuid */
            documentId: string;
            issuedOn: string | null;
            issuer: string;
            numberSymbol: string;
            state: string;
            subject: string;
            /** @description Where it matched, best first */
            where: {
                /** @enum {string} */
                field: "numberSymbol" | "arrivalNumber" | "subject" | "text";
                /** Format: uuid */
                fileId: string | null;
                page: number | null;
                snippet: {
                    hit: boolean;
                    text: string;
                }[];
            }[];
        };
        Secretary: {
            actions: string[];
            /** Format: date */
            endsOn: string | null;
            /** Format: uuid */
            id: string;
            leader: {
                displayName: string;
                /** Format: uuid */
                id: string;
            };
            /** @enum {string} */
            phase: "not-begun" | "in-force" | "expired" | "revoked";
            secretary: {
                displayName: string;
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                postId: string;
                title: string;
            };
            /** Format: date */
            startsOn: string;
            version: number;
        };
        SendAgain: {
            /**
             * @description Số lượng bì
             * @default 0
             */
            envelopes: number;
            /**
             * @description Ghi chú
             * @default
             */
            note: string;
            /**
             * Format: date
             * @description Ngày chuyển; today when nothing is said
             */
            sentOn?: string;
            /**
             * @description Mã bưu gửi
             * @default
             */
            tracking: string;
            /** @enum {string} */
            way: "axis" | "email" | "post" | "hand" | "fax" | "portal";
        };
        SendOutgoing: {
            items: {
                /** Format: uuid */
                documentId: string;
                /**
                 * @description Số lượng bì
                 * @default 0
                 */
                envelopes: number;
                /** Format: uuid */
                recipientId: string;
                /**
                 * @description Mã bưu gửi
                 * @default
                 */
                tracking: string;
            }[];
            /**
             * @description Ghi chú
             * @default
             */
            note: string;
            /**
             * Format: date
             * @description Ngày chuyển; today when nothing is said
             */
            sentOn?: string;
            /**
             * @description Trục liên thông, thư điện tử, bưu điện, trực tiếp, fax, cổng
             * @enum {string}
             */
            way: "axis" | "email" | "post" | "hand" | "fax" | "portal";
        };
        Session: {
            address: string;
            createdAt: string;
            /** @description This is the session that asks */
            current: boolean;
            expiresAt: string;
            /** Format: uuid */
            id: string;
            lastSeenAt: string;
            userAgent: string;
        };
        SetCrew: {
            crew: {
                /** Format: date */
                from: string;
                sheetsPerDay: number;
                /**
                 * Format: date
                 * @default null
                 */
                until: string | null;
                /** Format: uuid */
                userId: string;
            }[];
        };
        ShownPlan: {
            /**
             * @description Đơn vị phối hợp
             * @default []
             */
            cooperatingUnitIds: string[];
            /**
             * Format: date
             * @description Thời hạn giải quyết
             * @default null
             */
            dueOn: string | null;
            /**
             * @description Đơn vị nhận để biết
             * @default []
             */
            informedUnitIds: string[];
            /**
             * Format: uuid
             * @description Đơn vị chủ trì
             */
            leadUnitId: string;
            /**
             * @description Ý kiến
             * @default
             */
            opinion: string;
        };
        SignIn: {
            password: string;
            username: string;
        };
        SplitDirectiveTask: {
            /** @default [] */
            coordinators: string[];
            deadline: {
                /** @enum {string} */
                kind: "date";
                /** Format: date */
                on: string;
            } | {
                /** @enum {string} */
                kind: "regular";
            } | {
                /** @enum {string} */
                kind: "none";
            };
            /** Format: uuid */
            followerId?: string;
            /** Format: uuid */
            leaderId?: string;
            leadName: string;
            /** Format: uuid */
            leadUnitId?: string;
            product?: string;
            text: string;
        };
        Starred: {
            starred: boolean;
        };
        StockInstruction: {
            /** @description change, remove */
            actions: string[];
            /** Format: uuid */
            id: string;
            shared: boolean;
            text: string;
            /** @description How often the caller said it */
            uses: number;
        };
        SubscribePush: {
            /** Format: uri */
            endpoint: string;
            keys: {
                /**
                 * Format: base64url
                 * @description 16 bytes
                 */
                auth: string;
                /**
                 * Format: base64url
                 * @description an uncompressed point, 65 bytes
                 */
                p256dh: string;
            };
            /**
             * @description what the person calls this browser
             * @default
             */
            label: string;
        };
        Task: {
            acceptedAt: string | null;
            /** @description What the caller may do next: kinds of decision, and withdraw; a draft has acts of its own */
            actions: string[];
            assignee: {
                id: string;
                name: string;
                /** @enum {string} */
                type: "user" | "unit" | "role";
            };
            /** @description What the head of the lead unit said to the specialist */
            assignment: components["schemas"]["Assignment"] | null;
            closedAt: string | null;
            createdAt: string;
            /**
             * Format: date
             * @description Để lại: comes back on that day, or when it is due
             */
            deferredUntil: string | null;
            /** @description Enough of the incoming document to decide whether to open it; null where the task is about none */
            document: {
                arrivalNumber: number | null;
                arrivalYear: number | null;
                /** Format: date */
                arrivedOn: string | null;
                docType: string;
                /** Format: date */
                dueOn: string | null;
                /** Format: uuid */
                id: string;
                /** Format: date */
                issuedOn: string | null;
                issuer: string;
                /** Format: uuid */
                mainFileId: string;
                /** @description Send it back as seenSha256: it says which bytes you decided on */
                mainSha256: string;
                numberSymbol: string;
                state: string;
                subject: string;
                urgency: string;
            } | null;
            /**
             * Format: uuid
             * @description Of the incoming document, if the task is about one
             */
            documentId: string | null;
            /** Format: date */
            dueOn: string | null;
            /** @description Xin gia hạn: the deadline as it is, and the one that is asked for */
            extension: {
                /** Format: date */
                dueOn: string | null;
                reason: string;
                /** Format: date */
                wishedOn: string;
            } | null;
            /** Format: uuid */
            id: string;
            /** @description Bút phê of the leader, for everybody after */
            instruction: components["schemas"]["Distribution"] | null;
            /** @description What is to be done: distribute, instruct, assign, handle, cooperate, inform, … */
            kind: string;
            /** @description Thay …: whose turn it is, where the caller works the inbox of another */
            onBehalfOf: {
                capacity: string;
                name: string;
                /** Format: uuid */
                userId: string;
            } | null;
            /** @description Đề xuất phân phối of the chief of office, for the leader */
            proposal: components["schemas"]["Distribution"] | null;
            seenAt: string | null;
            /** @enum {string} */
            state: "open" | "done" | "withdrawn";
            subject: components["schemas"]["TaskSubject"];
            version: number;
            /** @description Why the task is yours, as a code for programs and a sentence for people */
            why: {
                code: string;
                params: {
                    [key: string]: string;
                };
                text: string;
            };
        };
        TaskActResult: {
            /**
             * Format: uuid
             * @description The decision that was taken; null where none is needed, or it failed
             */
            decisionId: string | null;
            done: boolean;
            /** @description Why this one was not done; the others are not touched by it */
            problem: {
                detail: string;
                status: number;
                title: string;
                type: string;
            } | null;
            /** Format: uuid */
            taskId: string;
        };
        TaskActResults: {
            done: number;
            failed: number;
            items: components["schemas"]["TaskActResult"][];
        };
        TaskCounts: {
            /** @description Đích danh: what is given to the caller by name, whichever post they work in */
            byName: {
                /** @description Để lại: put off, and in none of the other numbers */
                deferred: number;
                /** @description Quá hạn */
                late: number;
                /** @description Sắp hạn: due today or within two working days */
                soon: number;
                /** @description Để biết */
                toKnow: number;
                /** @description Chờ ký */
                toSign: number;
                /** @description Chờ xử lý: everything to be done, without what is only to be known */
                waiting: number;
            };
            /** @description Kiêm nhiệm: what comes by each post; with `byName` and `byPrincipal` it makes the whole */
            byPost: {
                /** @description Để lại: put off, and in none of the other numbers */
                deferred: number;
                /** @description Quá hạn */
                late: number;
                /** Format: uuid */
                postId: string;
                /** @description Sắp hạn: due today or within two working days */
                soon: number;
                title: string;
                /** @description Để biết */
                toKnow: number;
                /** @description Chờ ký */
                toSign: number;
                /** Format: uuid */
                unitId: string | null;
                /** @description Chờ xử lý: everything to be done, without what is only to be known */
                waiting: number;
            }[];
            /** @description Thay …: of each person whose inbox the caller works */
            byPrincipal: {
                capacity: string;
                /** @description Để lại: put off, and in none of the other numbers */
                deferred: number;
                /** @description Quá hạn */
                late: number;
                name: string;
                /** @description Sắp hạn: due today or within two working days */
                soon: number;
                /** @description Để biết */
                toKnow: number;
                /** @description Chờ ký */
                toSign: number;
                /** Format: uuid */
                userId: string;
                /** @description Chờ xử lý: everything to be done, without what is only to be known */
                waiting: number;
            }[];
            /** @description Để lại: put off, and in none of the other numbers */
            deferred: number;
            /** @description Quá hạn */
            late: number;
            /** @description Sắp hạn: due today or within two working days */
            soon: number;
            /**
             * Format: date
             * @description The last day that counts as soon, by the calendar of working days
             */
            soonUntil: string;
            /** Format: date */
            today: string;
            /** @description Để biết */
            toKnow: number;
            /** @description Chờ ký */
            toSign: number;
            /** @description Chờ xử lý: everything to be done, without what is only to be known */
            waiting: number;
        };
        TaskStatistics: {
            /** @description Came before the period and were still open at its begin (kỳ trước chuyển sang) */
            before: number;
            /** Format: uuid */
            id: string;
            /** @description Done within the period, not after the deadline */
            inTime: number;
            /** @description Done within the period, after the deadline */
            late: number;
            name: string;
            /** @description Still open at the end of the period, or today */
            open: number;
            /** @description Of these, those after their deadline */
            overdue: number;
            /** @description Came within the period */
            received: number;
        };
        TaskSubject: {
            docType: string;
            /** Format: date */
            dueOn: string | null;
            /** @description The issuer, the drafting unit, or who gave the work */
            from: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "incoming" | "draft" | "work";
            /** @description '' where there is none (yet) */
            numberSymbol: string;
            /** @description Send it back as seenSha256: what you decided on */
            sha256: string | null;
            state: string;
            /** @description Trích yếu of a document or a draft, or what the work is */
            title: string;
            urgency: string;
        };
        Token: {
            createdAt: string;
            expiresAt: string;
            /** Format: uuid */
            id: string;
            lastUsedAt: string | null;
            name: string;
            scopes: ("read" | "write" | "documents:read" | "documents:write" | "admin")[];
        };
        TurnOver: {
            /**
             * Format: uuid
             * @description Another one than proposed
             */
            deputyId?: string;
        };
        TypedInstruction: {
            /** @description As it was typed, with or without accents, finished or not */
            text: string;
        };
        UndoImport: {
            reason: string;
        };
        Unit: {
            abbreviation: string;
            code: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            parentId: string | null;
        };
        UnitChip: {
            candidateIds: string[];
            from: number;
            /** @enum {string} */
            role: "lead" | "cooperating" | "informed";
            /** @description The part of the text from `from` to `to` */
            text: string;
            to: number;
            /**
             * Format: uuid
             * @description Null where the name may mean several units, or none
             */
            unitId: string | null;
        };
        UnitRef: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        Uploader: {
            displayName: string;
            /** Format: uuid */
            id: string;
        };
        User: {
            /** @description What the caller may do next */
            actions: string[];
            createdAt: string;
            disabled: boolean;
            displayName: string;
            /** Format: uuid */
            id: string;
            /** @description Those held today */
            posts: components["schemas"]["Post"][];
            username: string;
            version: number;
        };
        VoidOutgoing: {
            reason: string;
        };
        VoidRegisterEntry: {
            /** @description Lý do; stays in the register */
            reason: string;
        };
        Work: {
            /** @description What the caller may do with the work itself: cancel, reopen */
            actions: string[];
            completedAt: string | null;
            content: string;
            createdAt: string;
            /** Format: date */
            dueOn: string | null;
            givenBy: {
                displayName: string;
                /** Format: uuid */
                id: string;
            };
            /** Format: uuid */
            id: string;
            /** @description Of what the work says; send it back as seenSha256 */
            sha256: string;
            /** Format: uuid */
            sourceDocumentId: string | null;
            /** @enum {string} */
            state: "open" | "completed" | "cancelled";
            tasks: {
                acceptedAt: string | null;
                /** @description What the caller may do on this turn */
                actions: string[];
                assignee: {
                    id: string;
                    name: string;
                    /** @enum {string} */
                    type: "user" | "unit" | "role";
                };
                closedAt: string | null;
                /** Format: date */
                dueOn: string | null;
                /** Format: uuid */
                id: string;
                kind: string;
                /** @enum {string} */
                state: "open" | "done" | "withdrawn";
            }[];
            title: string;
            /** @enum {string} */
            urgency: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
            version: number;
        };
        WorkCancel: {
            reason: string;
        };
        YearClosure: {
            /** Format: date-time */
            closedAt: string;
            last: number;
            reason: string;
            /** Format: uuid */
            registerId: string;
            year: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Absences_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Absence"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Absences_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsence"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Absences_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Absences_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Absences_turnOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TurnOver"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Absences_takeBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Acknowledgements_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                state?: "due" | "sent";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Acknowledgement"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Acknowledgements_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Acknowledgements_sent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgementSent"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Directory_agencies: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Agency"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Agenda_week: {
        parameters: {
            query?: {
                /** @description Any day of the week; today where none is said */
                on?: string;
                /** @description The week of one person; of the agency where none is said */
                personId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaWeek"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Agenda_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaEntryInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaEntryDetail"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Feeds_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaFeeds"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Feeds_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaFeedInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaFeed"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Feeds_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notices_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaNotices"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notices_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaNoticeAct"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaEntryDetail"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgendaSheet_sheet: {
        parameters: {
            query?: {
                /** @description Any day of the week; today where none is said */
                on?: string;
                /** @description The week of one person; of the agency where none is said */
                personId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Agenda_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaEntryDetail"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Agenda_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaEntryInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaEntryDetail"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Agenda_act: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaAct"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaEntryDetail"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Agenda_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                attendeeId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaEntryDetail"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Agenda_delegate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                attendeeId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaDelegate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaEntryDetail"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Calendars_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseFiles_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                state?: "open" | "closed" | "handed_over" | "accepted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseFile"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseFiles_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCaseFile"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseFiles_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseFiles_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseFiles_check: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FixityReport"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseFiles_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseCaseFile"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseFiles_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                documentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseFiles_handOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Proofs_ofCaseFile: {
        parameters: {
            query?: {
                /** @description true: as an attachment to keep */
                download?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseFiles_giveBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnCaseFile"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFile"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Checks_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintCheck"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactDoubles_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContactDoubles"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactGroups_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContactGroup"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactGroups_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContactGroup"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactGroup"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactGroups_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactGroup"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactGroups_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactGroups_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeContactGroup"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactGroup"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                kind?: "organ" | "person";
                limit?: number;
                /** @description Words of any name it ever had, abbreviation or code */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Contact"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeContact"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeContact"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_unmerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Decisions_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Delegations_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                /** @description Also those that are over or were revoked */
                past?: "true" | "false";
                /** @description given: by you; received: by you from others */
                side?: "given" | "received" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuthorityGrant"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Delegations_delegate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDelegation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityGrant"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Delegations_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityGrant"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Delegations_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Revocation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityGrant"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Deliveries_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                state?: "due" | "leased" | "done" | "dead";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Delivery"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Deliveries_retry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Deputies_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                /** @description Also those that are over or were revoked */
                past?: "true" | "false";
                /** @description given: by you; received: by you from others */
                side?: "given" | "received" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuthorityGrant"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Deputies_assign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeputy"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityGrant"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Deputies_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityGrant"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Deputies_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Revocation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityGrant"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                state?: "open" | "delivering" | "delivered" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Batch"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenBatch"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_deliver: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_documents: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BatchDocument"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditBatchPages"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_sources: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BatchSource"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_add: {
        parameters: {
            query?: {
                /** @description File name */
                name?: string;
            };
            header: {
                "accept-language": string;
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "multipart/form-data": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchSource"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_pages: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                only?: "doubtful" | "faulty" | "set-aside" | "dropped";
            };
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BatchPage"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_page: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
                pageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPageWithWords"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_image: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                pageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                pageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_thumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                pageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The last edit that stands: `lastEdit` of the batch
                     */
                    editId: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Batches_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Boxes_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchiveBox"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Boxes_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBox"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchiveBox"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Boxes_history: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CustodyEvent"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Boxes_correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectCustody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchiveBox"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Boxes_folders: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ArchiveFolder"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Boxes_addFolder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFolder"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchiveFolder"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BoxPapers_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                state?: "planned" | "running" | "paused" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Campaign"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCampaign"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCampaign"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BoxLists_take: {
        parameters: {
            query?: {
                /** @description false: only say what would be taken over */
                commit?: "true" | "false";
                name?: string;
            };
            header: {
                "accept-language": string;
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoxListResult"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_listBoxes: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                custody?: "stored" | "taken_out" | "prepared" | "scanned" | "checked" | "returned";
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ArchiveBox"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_addBox: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBox"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchiveBox"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_setCrew: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCrew"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BoxPapers_labels: {
        parameters: {
            query?: {
                /** @description Ids of boxes by commas; left out, all boxes of the campaign in the order of work */
                ids?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_progressOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignProgress"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveCampaign"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Boxes_scan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanLabel"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScannedLabel"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Boxes_changeFolder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeFolder"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchiveFolder"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Fonds_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Fonds"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Fonds_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFonds"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fonds"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SeparatorSheets_print: {
        parameters: {
            query: {
                /** @description Code of the folder, or of the label of the box; 40 characters at most */
                code?: string;
                copies?: number;
                /** @description Type of the documents behind the sheet; 20 characters at most */
                docType?: string;
                /** @description The paper behind the sheet has two written sides */
                duplex?: "true" | "false";
                /** @description What begins behind the sheet */
                kind: "document" | "folder" | "box";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectiveTasks_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                documentId?: string;
                due?: "overdue" | "week" | "regular" | "none";
                leaderId?: string;
                limit?: number;
                state?: "not_started" | "in_progress" | "extension_requested" | "reported" | "completed" | "stopped" | "open";
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DirectiveTask"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectiveTasks_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectiveTaskDetail"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectiveTasks_act: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DirectiveAct"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectiveTaskDetail"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectiveTasks_actBelow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                childId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DirectiveChildAct"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectiveTaskDetail"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectiveTasks_handDown: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandDownDirectiveTask"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectiveTaskDetail"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectiveTasks_split: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitDirectiveTask"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectiveTask"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectiveTasks_counts: {
        parameters: {
            query?: {
                by?: "unit" | "leader";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DirectiveCounts"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectiveTasks_places: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectiveTasks_report: {
        parameters: {
            query: {
                /** @description Which month (1 to 12) or quarter (1 to 4) */
                ordinal?: number;
                period: "month" | "quarter" | "half" | "nine_months" | "year";
                view?: "decree" | "calendar";
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectiveReport"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectiveTasks_sheet: {
        parameters: {
            query: {
                /** @description Which month (1 to 12) or quarter (1 to 4) */
                ordinal?: number;
                period: "month" | "quarter" | "half" | "nine_months" | "year";
                view?: "decree" | "calendar";
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dispatches_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                documentId?: string;
                /** @description Sent on this day or later */
                from?: string;
                limit?: number;
                /** @description `sent`: on its way, not acknowledged; the oldest first */
                state?: "sent" | "acknowledged" | "returned" | "replaced";
                to?: string;
                /** @description `post`: sổ gửi văn bản đi bưu điện (Decree 30/2020/NĐ-CP, annex IV) */
                way?: "axis" | "email" | "post" | "hand" | "fax" | "portal";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Dispatch"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dispatches_send: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendOutgoing"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Dispatch"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dispatches_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispatch"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dispatches_correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectDispatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispatch"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dispatches_acknowledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchReceipt"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispatch"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dispatches_sendAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendAgain"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispatch"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dispatches_comeBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchReturn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispatch"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DocumentTypes_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DocumentType"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Tôi soạn; chờ tôi; all that you may see */
                box?: "mine" | "waiting" | "all";
                limit?: number;
                /** @description Those that answer an incoming document */
                replyToId?: string;
                state?: "drafting" | "in_review" | "returned" | "ready_to_sign" | "registered" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DraftLine"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraft"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDraft"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftReview_comment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftComment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_decisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Decision"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftReview_consult: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftOpinionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftReview_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftRegistration"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredDraft"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_route: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftRoute"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftSlips_slip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftReview_addStep: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftStep"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftReview_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftSubmission"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftReview_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftAnswer"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftReview_forward: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftForwarding"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_addVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraftVersion"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftReview_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftWithdrawal"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftFiles_upload: {
        parameters: {
            query?: {
                name?: string;
            };
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "multipart/form-data": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftFile"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_prefill: {
        parameters: {
            query: {
                documentId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPrefill"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EmailConfirmations_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmEmail"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_listen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream that ends with the session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Files_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                /** @description Only files that stand in no document yet */
                unattached?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["File"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Files_upload: {
        parameters: {
            query?: {
                /** @description The file name, where no header states it */
                name?: string;
            };
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "multipart/form-data": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Files_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Readings_citations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Citation"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Files_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Readings_pages: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReadPage"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Readings_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadPageWithWords"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Readings_image: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Readings_get: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reading"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Readings_again: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reading"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Readings_searchable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Holidays_list: {
        parameters: {
            query?: {
                /** @description Only the days of one year; otherwise all that are known */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Holiday"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Holidays_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayImport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Holiday"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncomingDocuments_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Only what should have been registered or presented by now */
                late?: "true" | "false";
                limit?: number;
                /** @description Part of the subject, the issuer or the number */
                q?: string;
                registerId?: string;
                state?: "received" | "registered" | "presented" | "instructed" | "assigned" | "in_progress" | "completed" | "filed" | "returned" | "forwarded" | "attached";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IncomingDocument"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncomingDocuments_receive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveIncoming"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingDocument"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncomingDocuments_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingDocument"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncomingDocuments_correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectIncoming"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingDocument"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Invitations_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaProposal"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncomingDocuments_attach: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingDocument"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DocumentRoute_about: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Decision"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Proposals_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmDirectiveTasks"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DirectiveTask"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncomingDocuments_duplicates: {
        parameters: {
            query?: {
                issuedOn?: string;
                /** @description Cơ quan ban hành (tác giả) */
                issuer?: string;
                /** @description Số, ký hiệu, as printed; empty when the paper has none */
                numberSymbol?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DuplicateDocument"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncomingDocuments_forward: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForwardIncoming"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingDocument"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncomingDocuments_history: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IncomingVersion"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_label: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DocumentRoute_present: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Proofs_ofDocument: {
        parameters: {
            query?: {
                /** @description true: as an attachment to keep */
                download?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DocumentActs_who: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Reader"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DocumentActs_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordedInstruction"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncomingDocuments_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterIncoming"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingDocument"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DocumentActs_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reopening"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IncomingDocuments_giveBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnIncoming"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingDocument"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_routingSlip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_stamped: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instructions_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DistributionSuggestion"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Proposals_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectiveProposals"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DocumentRoute_tasksOf: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Task"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assigned_said: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                /** @description Words of the instruction, the subject or the number; accents are free */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PastInstruction"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instructions_parse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypedInstruction"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParsedInstruction"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sources_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header: {
                "accept-language": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IntakeSource"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sources_create: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateIntakeSource"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeSource"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sources_find: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeSource"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sources_change: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeIntakeSource"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeSource"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sources_items: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                state?: "taking" | "taken" | "repeated" | "refused" | "dead";
            };
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IntakeItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sources_retry: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeItem"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sources_run: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeSource"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_labels: {
        parameters: {
            query: {
                /** @description Ids of incoming documents by commas, in the order of the pile */
                ids: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LegalTexts_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                /** @description Words of the title, or a number in any spelling */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LegalText"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LegalTexts_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLegalText"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalText"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LegalTexts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalText"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NotificationSettings_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NotificationSettings_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeNotificationSettings"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NotificationSettings_askAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                /** @description only those that were not seen */
                unseen?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notification"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_see: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationCount"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_seeAll: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationCount"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NumberSeries_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NumberSeries"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NumberSeries_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNumberSeries"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberSeries"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NumberSeries_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeNumberSeries"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberSeries"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OutgoingDocuments_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description What went to an entry of the address book, or to a double merged into it */
                contactId?: string;
                draftingUnitId?: string;
                flow?: "outgoing" | "internal";
                /** @description Issued on this day or later */
                from?: string;
                /** @description Only what should have been dispatched by now (Decree 30/2020/NĐ-CP, art. 18) */
                late?: "true" | "false";
                limit?: number;
                /** @description Words of number, subject, signer or recipients */
                q?: string;
                registerId?: string;
                /** @description What answers an incoming document */
                replyToId?: string;
                state?: "registered" | "dispatched" | "voided";
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OutgoingDocument"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OutgoingDocuments_issue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueOutgoing"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutgoingDocument"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OutgoingDocuments_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutgoingDocument"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OutgoingDocuments_correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectOutgoing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutgoingDocument"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OutgoingDocuments_history: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OutgoingVersion"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OutgoingDocuments_void: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidOutgoing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutgoingDocument"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Directory_people: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Only these, separated by commas; at most 100 */
                ids?: string;
                limit?: number;
                /** @description Whose whole name stands in this text */
                namedIn?: string;
                /** @description Words of name, title or unit in any order, without regard to case and accents */
                q?: string;
                /** @description Who holds one of these roles today, separated by commas */
                roles?: string;
                /** @description Who holds a post in one of these units today, separated by commas */
                unitIds?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Person"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Folders_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonalFolder"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Folders_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPersonalFolder"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalFolder"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Folders_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Folders_rename: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPersonalFolder"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalFolder"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Folders_items: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Followed"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Folders_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
                subjectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalFolder"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Folders_take: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
                subjectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PushSubscriptions_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PushSubscription"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PushSubscriptions_subscribe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscribePush"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushSubscription"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PushSubscriptions_unsubscribe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RegisterImport"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterImport"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_commit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommitImport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterImport"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_map: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MapImport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterImport"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_readAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadImportAgain"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterImport"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_rows: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                /** @description Only rows with mistakes */
                mistakes?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoImport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterImport"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_upload: {
        parameters: {
            query: {
                /** @description The file name, where no header states it */
                name?: string;
                registerId: string;
            };
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterImport"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registers_list: {
        parameters: {
            query?: {
                /** @description Only those in use, or only those out of use */
                active?: string;
                /** @description `next` of the page before */
                after?: string;
                flow?: "incoming" | "outgoing" | "internal";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Register"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registers_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRegister"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registers_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registers_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRegister"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Books_book: {
        parameters: {
            query: {
                /** @description `handling`: sổ theo dõi giải quyết văn bản đến, of an incoming register */
                book?: "registration" | "handling";
                format?: "pdf" | "xlsx";
                /** @description First day, by the legal date of the entries */
                from: string;
                /** @description Last day */
                to: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Books_closingReport: {
        parameters: {
            query: {
                /** @description The day, in the time zone of the agency */
                on: string;
            };
            header: {
                accept: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosingReport"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registers_entries: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description First legal date */
                from?: string;
                kind?: "ordinary" | "inserted" | "reserved" | "backdated" | "void" | "imported";
                limit?: number;
                number?: number;
                /** @description Words of the line, each from its beginning, without regard to accents */
                q?: string;
                /** @description Last legal date */
                to?: string;
                year?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RegisterEntry"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registers_correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                entryId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectRegisterEntry"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterEntry"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registers_void: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                entryId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidRegisterEntry"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterEntry"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registers_enterIrregularly: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IrregularRegisterEntry"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterEntry"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Books_prints: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PrintCheck"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registers_untaken: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RegisterEntry"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registers_closeYear: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseRegisterYear"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearClosure"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReminderRule_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderRule"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReminderRule_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeReminderRule"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderRule"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Routes_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Route"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Routes_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of the first version; one approval by the leader when left out */
                    definition?: components["schemas"]["RouteDefinition"];
                    /**
                     * @description Codes of document types; none: every type
                     * @default []
                     */
                    docTypes?: string[];
                    /**
                     * @description Văn bản đi, văn bản nội bộ
                     * @default [
                     *       "outgoing"
                     *     ]
                     */
                    flows?: ("outgoing" | "internal")[];
                    name: string;
                    /**
                     * @description Among routes that fit equally well, the higher one is taken
                     * @default 0
                     */
                    priority?: number;
                    /**
                     * @description Codes of the drafting units; none: every unit
                     * @default []
                     */
                    units?: string[];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Route"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Routes_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Route"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Routes_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Codes of document types; none: every type */
                    docTypes?: string[];
                    /** @description Văn bản đi, văn bản nội bộ */
                    flows?: ("outgoing" | "internal")[];
                    name?: string;
                    /** @description Among routes that fit equally well, the higher one is taken */
                    priority?: number;
                    /** @description Codes of the drafting units; none: every unit */
                    units?: string[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Route"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Routes_versionsOf: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RouteVersionHead"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Routes_begin: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A copy of the newest version when left out */
                    definition?: components["schemas"]["RouteDefinition"];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteVersion"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Routes_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteVersion"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Routes_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition: components["schemas"]["RouteDefinition"];
                    note?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteVersion"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Routes_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteFile"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Routes_publish: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What changed and why */
                    note: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteVersion"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Routes_retire: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteVersion"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Routes_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RouteFile"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Route"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Routes_schema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Routes_try: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition: components["schemas"]["RouteDefinition"];
                    sample: {
                        /** @default [] */
                        consultedUnitIds?: string[];
                        docType: string;
                        /** Format: uuid */
                        drafterId: string;
                        /**
                         * @default outgoing
                         * @enum {string}
                         */
                        flow?: "outgoing" | "internal";
                        /**
                         * Format: uuid
                         * @default null
                         */
                        leaderInChargeId?: string | null;
                        /** @default 1 */
                        recipients?: number;
                        /**
                         * Format: date
                         * @description Today when left out
                         */
                        startsOn?: string;
                        /**
                         * Format: uuid
                         * @description The drafting unit
                         */
                        unitId: string;
                        /**
                         * @default normal
                         * @enum {string}
                         */
                        urgency?: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
                    };
                    /**
                     * @description What is answered at a step, in this order; everybody else agrees, on the last day they have
                     * @default []
                     */
                    script?: {
                        /** @enum {string} */
                        outcome: "agree" | "disagree" | "return" | "silence";
                        step: string;
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteTryOut"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Routes_validate: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition: components["schemas"]["RouteDefinition"];
                    /**
                     * @description Codes of document types; none: every type
                     * @default []
                     */
                    docTypes?: string[];
                    /**
                     * @description Codes of the drafting units; none: every unit
                     * @default []
                     */
                    units?: string[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteCheck"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Search_find: {
        parameters: {
            query: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                /** @description Words with or without accents, or a number and symbol in any spelling */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SearchHit"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Secretaries_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Secretary"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Secretaries_bind: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSecretary"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Secretary"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Secretaries_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Secretary"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_signIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_workIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivePost"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Session"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Stars_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Followed"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Stars_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Starred"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Stars_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Starred"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Stars_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Stock_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StockInstruction"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Stock_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStockInstruction"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockInstruction"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Stock_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Stock_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStockInstruction"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockInstruction"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Stock_use: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockInstruction"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Symbols_compose: {
        parameters: {
            query: {
                /** @description Code of the type (tên loại) */
                docType: string;
                /** @description The day of the document */
                on: string;
                /** @description A board or council that stands for the agency */
                organId?: string;
                pattern?: "state" | "party";
                /** @description The drafting unit; a công văn names it */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComposedSymbol"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Symbols_abbreviations: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Abbreviation"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Symbols_abbreviate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbbreviation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Abbreviation"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_list: {
        parameters: {
            query?: {
                /** @description What the task is about */
                about?: "incoming" | "draft" | "work";
                /** @description `next` of the page before */
                after?: string;
                /** @description true: what was put off and has not come back (để lại); otherwise these are left out */
                deferred?: "true" | "false";
                /** @description Quá hạn; sắp hạn: within two working days; still time; without a deadline */
                due?: "late" | "soon" | "later" | "none";
                /** @description Kinds of task, separated by commas */
                kind?: string;
                limit?: number;
                /** @description Only what comes by one post of the caller (kiêm nhiệm) */
                postId?: string;
                /** @description Only the inbox of one person whom the caller stands in for, or their own */
                principalId?: string;
                /** @description Words of the subject, the number or the issuer; accents are free */
                q?: string;
                /** @description open: the inbox, most pressing first */
                state?: "open" | "done" | "withdrawn";
                /** @description The unit whose task it is, or that leads or is proposed to lead */
                unitId?: string;
                /** @description Độ khẩn: urgencies, separated by commas */
                urgency?: string;
            };
            header: {
                "accept-language": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Task"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_get: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecision"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_see: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_takeBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ManyActs_act: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTaskActs"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskActResults"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assigned_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                /** @description late: open and after its deadline */
                state?: "open" | "late" | "done" | "withdrawn" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AssignedTask"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCounts"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assigned_figures: {
        parameters: {
            query: {
                by?: "unit" | "person";
                /** @description The first day of the period */
                from: string;
                /** @description Its last day; reports of Decree 09/2019/NĐ-CP close on the 14th */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TaskStatistics"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assigned_behind: {
        parameters: {
            query: {
                /** @description `next` of the page before */
                after?: string;
                by?: "unit" | "person";
                /** @description The column of the statistics whose matters are listed */
                figure: "before" | "received" | "inTime" | "late" | "open" | "overdue";
                /** @description The first day of the period */
                from: string;
                limit?: number;
                /** @description The unit or person of the row; absent: all rows together */
                of?: string;
                /** @description Its last day; reports of Decree 09/2019/NĐ-CP close on the 14th */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CountedTask"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tokens_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Token"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tokens_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateToken"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tokens_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Directory_units: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                /** @description Words of the name in any order, without regard to case and accents */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Unit"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                /** @description Part of a name */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["User"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUser"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUser"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_appoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePost"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_dismiss: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version you looked at, where the answer of GET has one */
                "If-Match"?: string;
            };
            path: {
                id: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Works_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Việc tôi đã giao, or all that you may see */
                given?: "by-me" | "all";
                limit?: number;
                state?: "open" | "completed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description What the caller may do with the work itself: cancel, reopen */
                            actions: string[];
                            completedAt: string | null;
                            content: string;
                            createdAt: string;
                            /** Format: date */
                            dueOn: string | null;
                            givenBy: {
                                displayName: string;
                                /** Format: uuid */
                                id: string;
                            };
                            /** Format: uuid */
                            id: string;
                            /** @description Of what the work says; send it back as seenSha256 */
                            sha256: string;
                            /** Format: uuid */
                            sourceDocumentId: string | null;
                            /** @enum {string} */
                            state: "open" | "completed" | "cancelled";
                            title: string;
                            /** @enum {string} */
                            urgency: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Works_give: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWork"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Work"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Works_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Work"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Works_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkCancel"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Works_decisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Decision"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Works_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of printable ASCII, new for each act: the same key and body get the same answer, and one effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reopening"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description A problem, in the language of Accept-Language (vi, en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
