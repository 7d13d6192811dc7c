import { InvalidEnvironment, loadConfig } from './config';

describe('the environment', () => {
  it('may be empty: everything has a default or is made below VANTHU_DATA', () => {
    expect(loadConfig({})).toMatchObject({
      PORT: 3000,
      VANTHU_DATA: './data',
      VANTHU_OCR_ENGINE: 'auto',
      NODE_ENV: 'production',
    });
  });

  it('is refused with every mistake listed, not the first only', () => {
    const wrong = {
      PORT: 'abc',
      DATABASE_URL: 'mysql://x',
      REDIS_URL: 'http://x',
      S3_ENDPOINT: 'ftp://x',
      VANTHU_SECRET: 'short',
      VANTHU_OCR_ENGINE: 'x',
      VANTHU_FAILPOINTS: 'seed=1',
    };
    let message = '';
    try {
      loadConfig(wrong);
    } catch (error) {
      if (error instanceof InvalidEnvironment) message = error.message;
    }
    for (const name of [...Object.keys(wrong), 'S3_ACCESS_KEY', 'S3_SECRET_KEY'])
      expect(message).toContain(`  ${name}: `);
  });

  it.each([
    ['an object store without keys', { S3_ENDPOINT: 'https://s3.example' }, ['S3_ACCESS_KEY', 'S3_SECRET_KEY']],
    ['an owner without an application role', { DATABASE_ADMIN_URL: 'postgresql://o@h/d' }, ['DATABASE_URL']],
    ['an external database without a secret in production', { DATABASE_URL: 'postgresql://a@h/d' }, ['VANTHU_SECRET']],
    [
      'mail without a sender and an address for its links',
      { SMTP_URL: 'smtp://mail.example' },
      ['SMTP_FROM', 'VANTHU_URL'],
    ],
    ['a mail server that is no mail server', { SMTP_URL: 'https://mail.example' }, ['SMTP_URL: a URL such as smtp:']],
    ['failpoints in production', { VANTHU_FAILPOINTS: 'seed=1' }, ['VANTHU_FAILPOINTS']],
  ])('is refused with %s', (_, env, named) => {
    for (const name of named) expect(() => loadConfig(env)).toThrow(name);
  });

  it('treats an empty value as none, as compose files write it', () => {
    expect(loadConfig({ REDIS_URL: '', S3_ENDPOINT: '' }).REDIS_URL).toBeUndefined();
  });

  it('cannot be changed afterwards', () => {
    expect(() => Object.assign(loadConfig({}), { PORT: 1 })).toThrow(TypeError);
  });
});
