import { pageOfTask, taskKindOf } from './task-kinds';

const subject = { id: 's1', kind: 'incoming', title: '', state: '' } as unknown as Parameters<
  typeof pageOfTask
>[0]['subject'];

describe('a turn in the list', () => {
  it('opens the page on which it is taken', () => {
    expect(pageOfTask({ id: 't1', subject })).toBe('/tasks/t1');
    expect(pageOfTask({ id: 't1', subject: { ...subject, kind: 'work' } })).toBe('/works/s1');
    expect(pageOfTask({ id: 't1', subject: { ...subject, kind: 'draft' } })).toBe('/drafts/s1');
  });

  it('is called by the words of the office, and what is not known yet by its own name', () => {
    const words = ((key: string) => key) as unknown as Parameters<typeof taskKindOf>[1];
    expect(taskKindOf('handle', words)).toBe('tasks.kind.handle');
    expect(taskKindOf('consult', words)).toBe('works.turn.consult');
    expect(taskKindOf('sign', words)).toBe('sign');
  });
});
