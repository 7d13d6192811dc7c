import { isPageImage, isShell, messageOf, pathWithin } from './requests';

describe('what the service worker answers', () => {
  it.each([
    ['/', true],
    ['/desk', true],
    ['/incoming/0192d3a0-0000-7000-8000-000000000000', true],
    ['/api/v1/tasks', false],
    ['/api/docs', false],
    ['/health/ready', false],
    ['/assets/index-1.js', false],
    ['/sw.js', false],
    ['/manifest.webmanifest', false],
  ])('%s is the program: %s', (path, is) => {
    expect(isShell(path)).toBe(is);
  });

  it.each([
    ['/api/v1/files/0192d3a0-0000-7000-8000-000000000000/pages/1/image', true],
    ['/api/v1/files/0192d3a0-0000-7000-8000-000000000000/pages/1', false],
    ['/api/v1/files/0192d3a0-0000-7000-8000-000000000000/content', false],
    ['/api/v1/files/0192d3a0-0000-7000-8000-000000000000/pages/1/image/..', false],
  ])('%s is a page image: %s', (path, is) => {
    expect(isPageImage(path)).toBe(is);
  });
});

describe('where a notification leads', () => {
  it.each([
    ['/desk?task=1', '/desk?task=1'],
    ['https://vanthu.example/tasks/1', '/tasks/1'],
    ['https://elsewhere.example/tasks/1', '/'],
    ['//elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
    ['http://[', '/'],
  ])('%s leads to %s', (link, path) => {
    expect(pathWithin('https://vanthu.example', link)).toBe(path);
  });
});

describe('a pushed message', () => {
  it('is shown with where a tap leads', () => {
    expect(messageOf('{"title":"Việc mới","body":"1 văn bản khẩn","tag":"t","path":"/desk"}')).toEqual({
      title: 'Việc mới',
      body: '1 văn bản khẩn',
      tag: 't',
      data: '/desk',
    });
  });

  it.each(['', 'no JSON', '{}', 'null', '"text"', '{"title":7}'])('that is %j is none', (text) => {
    expect(messageOf(text)).toBeNull();
  });
});
