// A drawing that can be looked at from nearer: by wheel, by dragging, by buttons.

export class Zoom {
  scale = $state(1);
  #x = $state(0);
  #y = $state(0);
  #held: { x: number; y: number; perPixel: number } | null = null;

  constructor(
    private readonly width: number,
    private readonly height: number,
    private readonly most = 12,
  ) {}

  get box(): string {
    return `${this.#x} ${this.#y} ${this.width / this.scale} ${this.height / this.scale}`;
  }

  whole = () => {
    this.scale = 1;
    this.#x = this.#y = 0;
  };

  // Keeps the point that lies at these parts of the frame where it is.
  by(factor: number, atX = 0.5, atY = 0.5) {
    const scale = Math.min(this.most, Math.max(1, this.scale * factor));
    this.#x += (this.width / this.scale - this.width / scale) * atX;
    this.#y += (this.height / this.scale - this.height / scale) * atY;
    this.scale = scale;
    this.#hold();
  }

  #hold() {
    this.#x = Math.min(Math.max(0, this.#x), this.width - this.width / this.scale);
    this.#y = Math.min(Math.max(0, this.#y), this.height - this.height / this.scale);
  }

  // The wheel scrolls the page unless Ctrl is held, as on other maps.
  wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const frame = (event.currentTarget as Element).getBoundingClientRect();
    const at = [
      (event.clientX - frame.left) / frame.width,
      (event.clientY - frame.top) / frame.height,
    ];
    this.by(Math.exp(-event.deltaY / 300), at[0], at[1]);
  };

  press = (event: PointerEvent) => {
    const frame = (event.currentTarget as Element).getBoundingClientRect();
    this.#held = {
      x: event.clientX,
      y: event.clientY,
      perPixel: this.width / this.scale / frame.width,
    };
  };

  drag = (event: PointerEvent) => {
    if (!this.#held || !event.buttons) return;
    this.#x -= (event.clientX - this.#held.x) * this.#held.perPixel;
    this.#y -= (event.clientY - this.#held.y) * this.#held.perPixel;
    this.#held = { ...this.#held, x: event.clientX, y: event.clientY };
    this.#hold();
  };

  release = () => {
    this.#held = null;
  };
}
