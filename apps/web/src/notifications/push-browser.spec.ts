import { browserName, keyText } from './push-browser';

describe('a browser that is pushed to', () => {
  it('gives its keys as the API takes them', () => {
    expect(keyText(new Uint8Array([251, 255, 191, 0]).buffer)).toBe('-_-_AA');
    expect(keyText(null)).toBe('');
  });

  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1',
      'Safari, iOS',
    ],
    ['Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
    ['something else', ''],
  ])('has a name that tells the phone from the desk: %s', (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name);
  });
});
