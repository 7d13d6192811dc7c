/** Asks for what is named in one moment with one request for all of it; null where there is no such one. */
export function gathered<T extends { readonly id: string }>(
  many: (ids: readonly string[]) => Promise<readonly T[]>,
  most: number,
): (id: string) => Promise<T | null> {
  let round: { readonly ids: Set<string>; readonly answer: Promise<readonly T[]> } | null = null;

  function begin() {
    const ids = new Set<string>();
    const answer = new Promise<readonly T[]>((resolve, reject) => {
      setTimeout(() => {
        if (round?.ids === ids) round = null;
        many([...ids]).then(resolve, reject);
      });
    });
    return { ids, answer };
  }

  return async (id) => {
    if (round === null || (round.ids.size >= most && !round.ids.has(id))) round = begin();
    round.ids.add(id);
    return (await round.answer).find((one) => one.id === id) ?? null;
  };
}
