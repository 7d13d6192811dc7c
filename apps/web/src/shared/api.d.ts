/** Made by `npm run api:types` from docs/openapi.json; not for editing. */

export interface paths {
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
    "/api/v1/incoming-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the incoming documents you may read, newest first */
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
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the people of your agency and the posts they hold today, by name */
        get: operations["Directory_people"];
        put?: never;
        post?: never;
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
    "/api/v1/registers/{id}/years/{year}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Close a year of a register: it gives no more numbers */
        put: operations["Registers_closeYear"];
        post?: never;
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
        /** List the units of your agency, by code */
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptDecision: {
            /** @enum {string} */
            kind: "accept";
            /** @description SHA-256 of the main file that was shown to the decider */
            seenSha256: string;
        };
        AcknowledgeDecision: {
            /** @enum {string} */
            kind: "acknowledge";
            /** @description SHA-256 of the main file that was shown to the decider */
            seenSha256: string;
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
            /** @description SHA-256 of the main file that was shown to the decider */
            seenSha256: string;
            /**
             * Format: uuid
             * @description A member of the lead unit
             */
            userId: string;
        };
        Assignment: {
            at: string;
            authority: string;
            by: string;
            /** Format: uuid */
            decisionId: string;
            opinion: string;
            /** Format: uuid */
            userId: string;
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
            /** @description SHA-256 of the main file that was shown to the decider */
            seenSha256: string;
            /** @description Kết quả giải quyết */
            text: string;
        };
        CorrectIncoming: {
            /** @description Tên loại văn bản */
            docType?: string;
            /**
             * Format: date
             * @description Thời hạn giải quyết
             */
            dueOn?: string | null;
            /**
             * Format: date
             * @description Ngày, tháng, năm văn bản
             */
            issuedOn?: string | null;
            /** @description Cơ quan ban hành (tác giả) */
            issuer?: string;
            /** @description Ghi chú */
            note?: string;
            /** @description Số, ký hiệu, as printed; empty when the paper has none */
            numberSymbol?: string;
            /** @description Số trang */
            pages?: number | null;
            /** @description Why it is corrected */
            reason?: string;
            /** @description Họ và tên người ký */
            signer?: string;
            /** @description Chức vụ của người ký */
            signerTitle?: string;
            /** @description Trích yếu nội dung */
            subject?: string;
            /**
             * @description Mức độ khẩn
             * @enum {string}
             */
            urgency?: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
        };
        CreatePost: {
            /** @enum {string} */
            role: "clerk" | "unit_clerk" | "recorder" | "leader" | "chief_of_office" | "head_of_unit" | "specialist" | "archivist" | "admin" | "assistant";
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
            body: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            documentId: string;
            /** Format: uuid */
            id: string;
            kind: string;
            seenSha256: string | null;
            /** Format: uuid */
            taskId: string | null;
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
            /** @description SHA-256 of the main file that was shown to the decider */
            seenSha256: string;
        };
        Distribution: {
            at: string;
            authority: string;
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
        };
        DocumentFile: {
            contentType: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            role: "main" | "attachment";
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
        DuplicateDocument: {
            arrivalNumber: number | null;
            arrivalYear: number | null;
            /** @description The same bytes, or the same number, issuer and date */
            because: ("file" | "number")[];
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: string | null;
            issuer: string;
            numberSymbol: string;
            /** @enum {string} */
            state: "received" | "registered" | "presented" | "instructed" | "assigned" | "in_progress" | "completed" | "filed" | "returned";
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
            /** Format: date-time */
            completedAt: string | null;
            /** @description Tên loại văn bản */
            docType: string;
            /**
             * Format: date
             * @description Thời hạn giải quyết
             */
            dueOn: string | null;
            files: components["schemas"]["DocumentFile"][];
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @description Ngày, tháng, năm văn bản
             */
            issuedOn: string | null;
            /** @description Cơ quan ban hành (tác giả) */
            issuer: string;
            /** @description Ghi chú */
            note: string;
            number: string;
            /** @description Số, ký hiệu, as printed; empty when the paper has none */
            numberSymbol: string;
            /** @description Số trang */
            pages: number | null;
            /** Format: date-time */
            receivedAt: string;
            receivedBy: components["schemas"]["PersonRef"];
            register: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            registeredAt: string | null;
            registeredBy: components["schemas"]["PersonRef"] | null;
            returnReason: string | null;
            /** @description Họ và tên người ký */
            signer: string;
            /** @description Chức vụ của người ký */
            signerTitle: string;
            /** @enum {string} */
            state: "received" | "registered" | "presented" | "instructed" | "assigned" | "in_progress" | "completed" | "filed" | "returned";
            /** @description Trích yếu nội dung */
            subject: string;
            symbol: string;
            /**
             * @description Mức độ khẩn
             * @enum {string}
             */
            urgency: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
            version: number;
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
            state: "received" | "registered" | "presented" | "instructed" | "assigned" | "in_progress" | "completed" | "filed" | "returned";
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
            /** @description SHA-256 of the main file that was shown to the decider */
            seenSha256: string;
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
        Me: {
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
            roles: ("clerk" | "unit_clerk" | "recorder" | "leader" | "chief_of_office" | "head_of_unit" | "specialist" | "archivist" | "admin" | "assistant")[];
            user: {
                displayName: string;
                /** Format: uuid */
                id: string;
                username: string;
            };
        };
        NewDecision: components["schemas"]["DistributeDecision"] | components["schemas"]["InstructDecision"] | components["schemas"]["AssignDecision"] | components["schemas"]["AcceptDecision"] | components["schemas"]["CompleteDecision"] | components["schemas"]["AcknowledgeDecision"] | components["schemas"]["ReturnDecision"];
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
        NewPassword: {
            current: string;
            next: string;
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
        Person: {
            displayName: string;
            /** Format: uuid */
            id: string;
            posts: components["schemas"]["Post"][];
        };
        PersonRef: {
            displayName: string;
            /** Format: uuid */
            id: string;
        };
        Post: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "clerk" | "unit_clerk" | "recorder" | "leader" | "chief_of_office" | "head_of_unit" | "specialist" | "archivist" | "admin" | "assistant";
            /** @description Chức vụ */
            title: string;
            /** Format: uuid */
            unitId: string | null;
            unitName: string | null;
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
                line: number;
                text: string;
            }[];
        };
        ReceiveIncoming: {
            /** @description The main file, then its attachments */
            fileIds: string[];
        };
        Register: {
            active: boolean;
            /** @description Whether this year is closed */
            closed: boolean;
            /** @enum {string} */
            flow: "incoming" | "outgoing" | "internal";
            /** Format: uuid */
            id: string;
            /** @description The last number given in this year, 0 before the first */
            last: number;
            /** @description Tên sổ */
            name: string;
            /** @description Dãy số: several registers may share one, and then number on through the year together */
            series: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @description The present year in the time zone of the agency */
            year: number;
        };
        RegisterEntry: {
            /** Format: uuid */
            documentId: string | null;
            /** Format: date-time */
            enteredAt: string;
            /** Format: uuid */
            enteredBy: string;
            /**
             * Format: date
             * @description The legal date, in the time zone of the agency
             */
            enteredOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ordinary" | "inserted" | "reserved" | "void";
            number: number;
            reason: string | null;
            /** @description `a` of 04a; empty in an ordinary entry */
            suffix: string;
            year: number;
        };
        RegisterIncoming: {
            /** @description Tên loại văn bản */
            docType: string;
            /**
             * Format: date
             * @description Thời hạn giải quyết
             */
            dueOn?: string | null;
            /**
             * Format: date
             * @description Ngày, tháng, năm văn bản
             */
            issuedOn: string | null;
            /** @description Cơ quan ban hành (tác giả) */
            issuer: string;
            /** @description Ghi chú */
            note?: string;
            /** @description Số, ký hiệu, as printed; empty when the paper has none */
            numberSymbol: string;
            /** @description Số trang */
            pages?: number | null;
            /** Format: uuid */
            registerId: string;
            /** @description Họ và tên người ký */
            signer?: string;
            /** @description Chức vụ của người ký */
            signerTitle?: string;
            /** @description Trích yếu nội dung */
            subject: string;
            /**
             * @description Mức độ khẩn
             * @enum {string}
             */
            urgency: "normal" | "urgent" | "very_urgent" | "flash" | "flash_timed";
        };
        ReturnCaseFile: {
            reason: string;
        };
        ReturnDecision: {
            /** @enum {string} */
            kind: "return";
            reason: string;
            /** @description SHA-256 of the main file that was shown to the decider */
            seenSha256: string;
        };
        ReturnIncoming: {
            reason: string;
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
        SignIn: {
            password: string;
            username: string;
        };
        Task: {
            acceptedAt: string | null;
            /** @description What the caller may do next: kinds of decision, and withdraw */
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
            /** @description Enough of the document to decide whether to open it */
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
            };
            /** Format: uuid */
            documentId: string;
            /** Format: date */
            dueOn: string | null;
            /** Format: uuid */
            id: string;
            /** @description Bút phê of the leader, for everybody after */
            instruction: components["schemas"]["Distribution"] | null;
            /** @enum {string} */
            kind: "distribute" | "instruct" | "assign" | "handle" | "cooperate" | "inform";
            /** @description Đề xuất phân phối of the chief of office, for the leader */
            proposal: components["schemas"]["Distribution"] | null;
            seenAt: string | null;
            /** @enum {string} */
            state: "open" | "done" | "withdrawn";
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
        Token: {
            createdAt: string;
            expiresAt: string;
            /** Format: uuid */
            id: string;
            lastUsedAt: string | null;
            name: string;
            scopes: ("read" | "write" | "documents:read" | "documents:write" | "admin")[];
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
        YearClosure: {
            /** Format: date-time */
            closedAt: string;
            last: number;
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
    IncomingDocuments_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                /** @description Part of the subject, the issuer or the number */
                q?: string;
                registerId?: string;
                state?: "received" | "registered" | "presented" | "instructed" | "assigned" | "in_progress" | "completed" | "filed" | "returned";
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
    Directory_people: {
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
    Registers_list: {
        parameters: {
            query?: {
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
    Registers_entries: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
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
        requestBody?: never;
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
    Tasks_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
                /** @description open: the inbox, most pressing first */
                state?: "open" | "done" | "withdrawn";
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
}
