import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { Desk, Home } from './session/Desk';
import { PageError } from './session/PageError';
import { NotFound } from './session/NotFound';

/** A page that is fetched when somebody goes there. */
const page = (path: string, fetch: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await fetch() }),
  errorElement: <PageError />,
});

const pages: RouteObject[] = [
  { index: true, Component: Home },
  page('desk', () => import('./desk/DeskPage').then((m) => m.DeskPage)),
  page('stock-instructions', () => import('./desk/StockPage').then((m) => m.StockPage)),
  page('desk/many', () => import('./desk/ManyPage').then((m) => m.ManyPage)),
  page('tasks', () => import('./tasks/TasksPage').then((m) => m.TasksPage)),
  page('tasks/:id', () => import('./tasks/TaskPage').then((m) => m.TaskPage)),
  page('works', () => import('./works/WorksPage').then((m) => m.WorksPage)),
  page('works/new', () => import('./works/NewWorkPage').then((m) => m.NewWorkPage)),
  page('works/:id', () => import('./works/WorkPage').then((m) => m.WorkPage)),
  page('assigned', () => import('./tasks/AssignedPage').then((m) => m.AssignedPage)),
  page('followed', () => import('./tasks/FollowedPage').then((m) => m.FollowedPage)),
  page('statistics', () => import('./tasks/StatisticsPage').then((m) => m.StatisticsPage)),
  page('statistics/tasks', () => import('./tasks/CountedPage').then((m) => m.CountedPage)),
  page('intake', () => import('./intake/IntakePage').then((m) => m.IntakePage)),
  page('intake/:id', () => import('./intake/RegistrationPage').then((m) => m.RegistrationPage)),
  page('incoming', () => import('./incoming/IncomingPage').then((m) => m.IncomingPage)),
  page('incoming/:id', () => import('./incoming/DocumentPage').then((m) => m.DocumentPage)),
  page('incoming/:id/tasks', () => import('./directives/ProposalsPage').then((m) => m.ProposalsPage)),
  page('directives', () => import('./directives/BoardPage').then((m) => m.BoardPage)),
  page('directives/:id', () => import('./directives/DirectiveTaskPage').then((m) => m.DirectiveTaskPage)),
  page('agenda', () => import('./agenda/AgendaPage').then((m) => m.AgendaPage)),
  page('agenda/new', () => import('./agenda/NewEntryPage').then((m) => m.NewEntryPage)),
  page('agenda/:id', () => import('./agenda/EntryPage').then((m) => m.EntryPage)),
  page('acknowledgements', () => import('./incoming/ReceiptsPage').then((m) => m.ReceiptsPage)),
  page('drafts', () => import('./drafts/DraftsPage').then((m) => m.DraftsPage)),
  page('drafts/new', () => import('./drafts/NewDraftPage').then((m) => m.NewDraftPage)),
  page('drafts/:id', () => import('./drafts/DraftPage').then((m) => m.DraftPage)),
  page('outgoing', () => import('./outgoing/OutgoingPage').then((m) => m.OutgoingPage)),
  page('outgoing/new', () => import('./outgoing/NewOutgoingPage').then((m) => m.NewOutgoingPage)),
  page('outgoing/:id', () => import('./outgoing/OutgoingDocumentPage').then((m) => m.OutgoingDocumentPage)),
  page('address-book', () => import('./address-book/AddressBookPage').then((m) => m.AddressBookPage)),
  page('case-files', () => import('./case-files/CaseFilesPage').then((m) => m.CaseFilesPage)),
  page('case-files/:id', () => import('./case-files/CaseFilePage').then((m) => m.CaseFilePage)),
  page('archive', () => import('./archive/ArchivePage').then((m) => m.ArchivePage)),
  page('archive/:id', () => import('./archive/ArchivedFilePage').then((m) => m.ArchivedFilePage)),
  page('batches', () => import('./batches/BatchesPage').then((m) => m.BatchesPage)),
  page('batches/:id', () => import('./batches/BatchPage').then((m) => m.BatchPage)),
  page('digitization', () => import('./digitization/CampaignsPage').then((m) => m.CampaignsPage)),
  page('digitization/scan', () => import('./digitization/ScanPage').then((m) => m.ScanPage)),
  page('digitization/boxes/:id', () => import('./digitization/BoxPage').then((m) => m.BoxPage)),
  page('digitization/:id', () => import('./digitization/CampaignPage').then((m) => m.CampaignPage)),
  page('library', () => import('./library/LibraryPage').then((m) => m.LibraryPage)),
  page('library/:id', () => import('./library/LegalTextPage').then((m) => m.LegalTextPage)),
  page('search', () => import('./search/SearchPage').then((m) => m.SearchPage)),
  page('imports', () => import('./import/ImportsPage').then((m) => m.ImportsPage)),
  page('imports/:id', () => import('./import/ImportPage').then((m) => m.ImportPage)),
  page('registers', () => import('./registers/RegistersPage').then((m) => m.RegistersPage)),
  page('registers/:id', () => import('./registers/RegisterBookPage').then((m) => m.RegisterBookPage)),
  page('prints', () => import('./prints/PrintsPage').then((m) => m.PrintsPage)),
  page('admin/routes', () => import('./routes-admin/RoutesPage').then((m) => m.RoutesPage)),
  page('admin/routes/:id', () => import('./routes-admin/RoutePage').then((m) => m.RoutePage)),
  page('admin', () => import('./admin/AdminPage').then((m) => m.AdminPage)),
  page('account', () => import('./account/AccountPage').then((m) => m.AccountPage)),
  page('account/authority', () => import('./authority/AuthorityPage').then((m) => m.AuthorityPage)),
  page('notifications', () => import('./notifications/NotificationsPage').then((m) => m.NotificationsPage)),
  page('account/notifications', () =>
    import('./notifications/NotificationSettingsPage').then((m) => m.NotificationSettingsPage),
  ),
  { path: '*', Component: NotFound },
];

/** Every page with its URL, below the frame. */
export const router = createBrowserRouter([
  // Open to whoever holds a paper, signed in or not.
  page('/check/:code', () => import('./prints/CheckPage').then((m) => m.CheckPage)),
  // Open to whoever reads the mail, wherever that is.
  page('/confirm-email', () => import('./notifications/ConfirmEmailPage').then((m) => m.ConfirmEmailPage)),
  { path: '/', Component: Desk, errorElement: <PageError />, hydrateFallbackElement: <span />, children: pages },
]);
