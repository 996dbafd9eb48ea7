// Places that would hide each other are fanned out round their middle, each with a line to where it is.

export interface Pin<T> {
  place: T;
  x: number;
  y: number;
  r: number;
  homeX: number;
  homeY: number;
}

type Homes<T> = Omit<Pin<T>, 'x' | 'y'>[];

const overlap = <T>(a: Homes<T>[number], b: Homes<T>[number]) =>
  Math.hypot(a.homeX - b.homeX, a.homeY - b.homeY) < Math.max(a.r, b.r);

// Piles: each pin joins the first pile with a pin that it covers or that covers it.
function piles<T>(pins: Homes<T>): Homes<T>[] {
  const found: Homes<T>[] = [];
  for (const pin of pins) {
    const pile = found.find((others) => others.some((other) => overlap(pin, other)));
    if (pile) pile.push(pin);
    else found.push([pin]);
  }
  return found;
}

const golden = Math.PI * (3 - Math.sqrt(5));

export function fanned<T>(pins: Homes<T>): Pin<T>[] {
  return piles(pins).flatMap((pile) => {
    const widest = Math.max(...pile.map((pin) => pin.r));
    return pile.map((pin, i) => {
      const away = i === 0 ? 0 : widest * 1.5 * Math.sqrt(i + 0.6);
      const turn = i * golden;
      return { ...pin, x: pin.homeX + away * Math.cos(turn), y: pin.homeY + away * Math.sin(turn) };
    });
  });
}
