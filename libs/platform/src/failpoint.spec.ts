import { armFailpoints, failpoint, InjectedFault } from './failpoint';

/** Which of 200 passes fail. */
const failures = (name: string) =>
  Array.from({ length: 200 }, () => {
    try {
      failpoint(name);
      return false;
    } catch (error) {
      return error instanceof InjectedFault;
    }
  });

describe('a failpoint', () => {
  afterEach(() => {
    armFailpoints(undefined);
  });

  it('does nothing when nobody armed it', () => {
    expect(failures('upload.after-put')).not.toContain(true);
  });

  it('fails as often as it was told, and at the same passes for the same seed', () => {
    armFailpoints('seed=42;upload.after-put=throw:0.25');
    const first = failures('upload.after-put');
    const share = first.filter(Boolean).length / first.length;
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.35);
    armFailpoints('seed=42;upload.after-put=throw:0.25');
    expect(failures('upload.after-put')).toEqual(first);
    armFailpoints('seed=43;upload.after-put=throw:0.25');
    expect(failures('upload.after-put')).not.toEqual(first);
  });

  it('fails nowhere else', () => {
    armFailpoints('seed=1;upload.after-put=throw:1');
    expect(failures('upload.after-spool')).not.toContain(true);
    expect(failures('upload.after-put')).not.toContain(false);
  });
});
