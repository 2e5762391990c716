import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { figureSchema, type Figure } from '#figures/schema.ts';
import { zoneOf } from '#zone/of-zone.ts';

/** A row of figures, as its file says it. */
export interface FigureFile extends Figure {
  path: string;
}

/** Every row of figures, those of all zones among them. */
export const figures: FigureFile[] = globSync('content/{figures,zones/*/figures}/*.yaml').map(
  (path) => ({ path, ...figureSchema.parse(parse(readFileSync(path, 'utf8'))) }),
);

/** The rows of figures that the site of a zone shows. */
export function figuresOf(zone: string): FigureFile[] {
  return figures.filter(({ path }) => [undefined, zone].includes(zoneOf(path)));
}
