/** Installs the service worker where the browser lets us: over HTTPS or on this very computer, and in a built program. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => {
    // Without one the program works as ever, only not without a line.
    void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  });
}
