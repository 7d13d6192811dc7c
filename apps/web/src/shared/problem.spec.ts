import { ApiProblem, fieldMessage, isPassing, problemOf } from './problem';

const refused = problemOf(
  422,
  JSON.stringify({
    type: '/problems/invalid-input',
    title: 'Dữ liệu chưa đúng',
    detail: 'Hãy sửa các trường được nêu.',
    requestId: 'r1',
    errors: [
      { pointer: '/subject', message: 'cần nhập' },
      { pointer: '/fileIds/0', message: 'không có tệp này' },
    ],
  }),
);

describe('an answer that failed', () => {
  it('keeps the server’s words and its code', () => {
    expect(refused).toMatchObject({ code: 'invalid-input', title: 'Dữ liệu chưa đúng', requestId: 'r1' });
  });

  it('says at each field what is wrong with it', () => {
    expect(fieldMessage(refused, 'subject')).toBe('cần nhập');
    expect(fieldMessage(refused, 'fileIds')).toBe('không có tệp này');
    expect(fieldMessage(refused, 'issuer')).toBeUndefined();
    expect(fieldMessage(new Error('else'), 'subject')).toBeUndefined();
  });

  it('is still a problem when a proxy answers with a page of its own', () => {
    expect(problemOf(502, '<html>Bad gateway</html>')).toMatchObject({ status: 502, title: '' });
  });

  it('is worth another try only when the server or the network was in trouble', () => {
    expect(isPassing(new ApiProblem(0, 'offline', '', ''))).toBe(true);
    expect(isPassing(problemOf(503, ''))).toBe(true);
    expect(isPassing(refused)).toBe(false);
  });
});
