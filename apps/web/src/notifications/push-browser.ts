/** Whether this browser can be pushed to: it needs a service worker, and so HTTPS. */
export const pushPossible = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window;

export type BrowserSubscription = { endpoint: string; keys: { p256dh: string; auth: string }; label: string };

/** base64url, as the API speaks; browsers speak bytes. */
export const keyText = (bytes: ArrayBuffer | null): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** What somebody calls a browser: `Firefox, Linux`. Good enough to tell the phone from the desk. */
export function browserName(userAgent: string): string {
  const find = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1];
  const program = find([
    [/Edg\//, 'Edge'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]);
  const system = find([
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iOS'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/Linux/, 'Linux'],
  ]);
  return [program, system].filter(Boolean).join(', ');
}

/** Asks the person and the browser's push service. Null when the person says no. */
export async function subscribeBrowser(applicationServerKey: string): Promise<BrowserSubscription | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const worker = await navigator.serviceWorker.ready;
  const before = await worker.pushManager.getSubscription();
  // One of another key, from before the installation's secret changed, would never be reached again.
  if (before && keyText(before.options.applicationServerKey) !== applicationServerKey) await before.unsubscribe();
  const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  return {
    endpoint: made.endpoint,
    keys: { p256dh: keyText(made.getKey('p256dh')), auth: keyText(made.getKey('auth')) },
    label: browserName(navigator.userAgent),
  };
}
