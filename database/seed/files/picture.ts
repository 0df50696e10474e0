import type { Chance } from '../random';

/** A grey picture: one byte a pixel, 0 black, 255 white. */
export interface Picture {
  width: number;
  height: number;
  shade(x: number, y: number): number;
}

/** Something like a scanned card: a frame, a portrait, and lines of illegible text. */
export function card(random: Chance, width: number, height: number): Picture {
  const background = random.int(200, 235);
  const portrait = random.int(60, 120);
  const lines = Array.from({ length: 6 }, () => 0.45 + random.next() * 0.45);
  const shade = (x: number, y: number): number => {
    const u = x / width;
    const v = y / height;
    if (u < 0.03 || u > 0.97 || v < 0.05 || v > 0.95) return 120;
    if ((u - 0.2) ** 2 * 4 + (v - 0.5) ** 2 < 0.06) return portrait;
    const line = Math.floor(v * 12);
    const inText = line % 2 === 1 && u > 0.42 && u < (lines[(line - 1) / 2] ?? 0);
    return inText ? 70 : background;
  };
  return { width, height, shade };
}

/** The same picture, smaller, its proportions kept: what fits inside the box given. */
export function fitInside(picture: Picture, box: { width: number; height: number }): Picture {
  const ratio = Math.min(box.width / picture.width, box.height / picture.height);
  return {
    width: Math.round(picture.width * ratio),
    height: Math.round(picture.height * ratio),
    shade: (x, y) => picture.shade(x / ratio, y / ratio),
  };
}
