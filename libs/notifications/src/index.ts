/** What people are told (thông báo), by which way and when; and the reminders of deadlines (nhắc hạn). */
export { NotificationsApi, NotificationsJobs } from './notifications.module';
export { ConfirmationsConsumer } from './confirmations.consumer';
export { DigestsConsumer } from './digests.consumer';
export { MessengerConsumer } from './messenger.consumer';
export { RemindersConsumer } from './reminders.consumer';
export { SubstitutesConsumer } from './substitutes.consumer';
export { SweepConsumer } from './sweep.consumer';
export { SweepTimetable } from './sweep.timetable';
export { TurnsConsumer } from './turns.consumer';
