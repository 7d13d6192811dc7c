import { RouteFile } from './routes.schemas';

it('a file says all that it must, and nothing that nobody understands', () => {
  const file = {
    $schema: '/api/v1/routes/schema',
    format: 'vanthu-route/1',
    name: 'Công văn',
    for: { flows: ['outgoing'], docTypes: ['cong-van'], units: [] },
    priority: 0,
    steps: [{ id: 'approve', title: 'Duyệt', act: 'approve', by: [{ role: 'leader' }] }],
  };
  expect(RouteFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
  expect(RouteFile.safeParse({ ...file, format: 'vanthu-route/2' }).success).toBe(false);
  expect(RouteFile.safeParse({ ...file, owner: 'x' }).success).toBe(false);
  expect(
    RouteFile.safeParse({ ...file, steps: [{ ...file.steps[0], by: [{ unit: 'A', person: 'b' }] }] }).success,
  ).toBe(false);
});
