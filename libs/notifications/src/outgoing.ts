/** How a message ended that did not arrive. */
export type Failure =
  /** It certainly did not leave; another try may help. */
  | 'stayed'
  /** The other side said no for good: the address does not exist, or the browser gave its subscription back. */
  | 'gone'
  /** It will not help to try again, and the address is not to blame. */
  | 'hopeless'
  /** The line broke before the answer: it may have arrived. */
  | 'unknown';

export class NotDelivered extends Error {
  constructor(
    readonly failure: Failure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export type Mail = {
  /** Of the message, not of the try: a repetition has the same, so that a mail program shows it once. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly urgent: boolean;
};

/** E-mail, as messages leave by it. @throws NotDelivered */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}

/** What the browser gave when somebody allowed to be told (PushSubscription of the Push API). */
export type Subscription = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

export type Push = {
  /** As of `Mail`: a push service keeps one of those with the same. */
  readonly id: string;
  readonly urgent: boolean;
  readonly payload: object;
};

/** Push to browsers, as messages leave by it. @throws NotDelivered */
export abstract class Pusher {
  abstract send(to: Subscription, push: Push): Promise<void>;
}
