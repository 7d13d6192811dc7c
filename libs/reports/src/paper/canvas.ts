import { MM_PER_POINT, type Typeface } from './typeface';

export type Colour = readonly [red: number, green: number, blue: number];
export const BLACK: Colour = [0, 0, 0];
/** Of seals and stamps. */
export const RED: Colour = [0.8, 0.05, 0.1];

type TextLook = {
  readonly colour?: Colour;
  readonly align?: 'left' | 'centre' | 'right';
  /** Stretched or squeezed to this width, in millimetres. */
  readonly fit?: number;
  /** There for who searches and copies, not for the eye. */
  readonly invisible?: boolean;
  readonly struck?: boolean;
};

const THIN = 0.2;

/**
 * What stands on one page, as the operators of a PDF. All measures are millimetres from the upper left corner, sizes of
 * letters are points; `y` of a text is its base line.
 */
export class Canvas {
  private readonly operators: string[] = [];

  constructor(
    readonly width: number,
    readonly height: number,
  ) {}

  text(face: Typeface, size: number, x: number, y: number, text: string, look: TextLook = {}): void {
    if (text === '') return;
    const natural = face.width(text, size);
    const { align = 'left', colour = BLACK, fit, invisible = false, struck = false } = look;
    const width = fit ?? natural;
    const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
    const squeeze = fit === undefined || natural === 0 ? '' : `${short((fit * 100) / natural)} Tz `;
    this.operators.push(
      `q BT ${fill(colour)}${invisible ? '3 Tr ' : ''}/${face.key} ${short(size)} Tf ${squeeze}` +
        `1 0 0 1 ${points(left)} ${this.fromBottom(y)} Tm <${face.encode(text)}> Tj ET Q`,
    );
    if (struck)
      this.line(left, y - size * MM_PER_POINT * 0.28, left + width, y - size * MM_PER_POINT * 0.28, THIN, colour);
  }

  line(x0: number, y0: number, x1: number, y1: number, width = THIN, colour: Colour = BLACK): void {
    this.operators.push(
      `q ${stroke(colour)}${points(width)} w ${points(x0)} ${this.fromBottom(y0)} m ${points(x1)} ${this.fromBottom(y1)} l S Q`,
    );
  }

  /** A frame. */
  frame(x: number, y: number, width: number, height: number, line = THIN, colour: Colour = BLACK): void {
    this.operators.push(
      `q ${stroke(colour)}${points(line)} w ${points(x)} ${this.fromBottom(y + height)} ${points(width)} ${points(height)} re S Q`,
    );
  }

  /** Filled rectangles of one colour. */
  blocks(
    rectangles: readonly (readonly [x: number, y: number, width: number, height: number])[],
    colour = BLACK,
  ): void {
    const paths = rectangles.map(
      ([x, y, w, h]) => `${points(x)} ${this.fromBottom(y + h)} ${points(w)} ${points(h)} re`,
    );
    this.operators.push(`q ${fill(colour)}${paths.join(' ')} f Q`);
  }

  /** A dotted line to write on by hand. */
  dots(x0: number, x1: number, y: number, colour: Colour = BLACK): void {
    this.operators.push(
      `q ${stroke(colour)}0.5 w [0.5 1.6] 0 d 1 J ${points(x0)} ${this.fromBottom(y)} m ${points(x1)} ${this.fromBottom(y)} l S Q`,
    );
  }

  /** A picture, as large as is said here. */
  place(key: string, x: number, y: number, width: number, height: number): void {
    this.operators.push(
      `q ${points(width)} 0 0 ${points(height)} ${points(x)} ${this.fromBottom(y + height)} cm /${key} Do Q`,
    );
  }

  /** A form at its own size, its lower left corner here. */
  placeForm(key: string, x: number, y: number): void {
    this.operators.push(`q 1 0 0 1 ${points(x)} ${this.fromBottom(y)} cm /${key} Do Q`);
  }

  content(): string {
    return this.operators.join('\n');
  }

  private fromBottom(y: number): string {
    return points(this.height - y);
  }
}

const short = (value: number): string => String(Math.round(value * 1_000) / 1_000);
const points = (mm: number): string => short(mm / MM_PER_POINT);
const fill = ([r, g, b]: Colour): string => `${short(r)} ${short(g)} ${short(b)} rg `;
const stroke = ([r, g, b]: Colour): string => `${short(r)} ${short(g)} ${short(b)} RG `;
