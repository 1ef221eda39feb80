import { type GeoPermissibleObjects, type GeoProjection, geoConicConformal, geoPath } from 'd3-geo';
import type { Country, Member } from '../directory/schema';

/** Width and height of a map in CSS pixels. */
export const MAP_SIZE = { width: 240, height: 150 } as const;

/** What a map is drawn from: all land, and the shapes of the countries that are set off from it. */
export interface World {
  readonly land: GeoPermissibleObjects;
  readonly shapes: Readonly<Partial<Record<Country, GeoPermissibleObjects>>>;
}

/** A map of the surroundings with one member marked, as SVG; undefined if it is not known where the member lies. */
export type DrawPlaceMap = (member: Member, members: Iterable<Member>) => string | undefined;

/** The visible part of the world for each country: west, south, east, north in degrees. */
const WINDOWS: Readonly<Record<Country, readonly [number, number, number, number]>> = {
  DE: [4.5, 47, 16, 55.2],
  CN: [98, 18, 126, 43.5],
};

/** Its own background, so that the picture looks the same by day and by night. Every dot stands out 3:1 from the land. */
const COLORS = { sea: '#0a3443', land: '#27596d', shape: '#3a7388', dot: '#c4e3ea', place: '#ffc24d', rim: '#06222d' };
const OTHER = `r="2.6" fill="${COLORS.dot}" stroke="${COLORS.rim}" stroke-width=".8"`;
const HALO = `r="11" fill="${COLORS.place}" fill-opacity=".25"`;
const PLACE = `r="5.5" fill="${COLORS.place}" stroke="${COLORS.rim}" stroke-width="1.6"`;

interface Background {
  readonly project: GeoProjection;
  readonly paths: string;
}

/**
 * Prepares maps without text, the country's other members as small dots. A country's background is drawn once, in some
 * 0.2 s. Borders are left to `world`: they are disputed in places, and maps published in China need an approval.
 */
export function createPlaceMap(world: World): DrawPlaceMap {
  const backgrounds = new Map<Country, Background>();
  return (member, members) => {
    if (!member.location) return undefined;
    const background = backgrounds.get(member.country) ?? drawBackground(member.country, world);
    backgrounds.set(member.country, background);
    return withDots(background, member, members);
  };
}

function drawBackground(country: Country, { land, shapes }: World): Background {
  const project = projectionOf(country);
  const path = (shape: GeoPermissibleObjects | undefined, color: string): string =>
    shape ? `<path d="${geoPath(project)(shape) ?? ''}" fill="${color}"/>` : '';
  return { project, paths: path(land, COLORS.land) + path(shapes[country], COLORS.shape) };
}

/** A conic projection keeps the shape that readers know from an atlas. */
function projectionOf(country: Country): GeoProjection {
  const [west, south, east, north] = WINDOWS[country];
  const { width, height } = MAP_SIZE;
  const middle = (west + east) / 2;
  const sixth = (north - south) / 6;
  const corners = [west, middle, east].flatMap((longitude) => [south, north].map((latitude) => [longitude, latitude]));
  return geoConicConformal()
    .parallels([south + sixth, north - sixth])
    .rotate([-middle, 0])
    .fitSize([width, height], { type: 'MultiPoint', coordinates: corners })
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}

function withDots({ project, paths }: Background, member: Member, members: Iterable<Member>): string {
  const { width, height } = MAP_SIZE;
  const others = [...members].filter(({ id, country }) => id !== member.id && country === member.country);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<clipPath id="edge"><rect width="${width}" height="${height}" rx="8"/></clipPath>`,
    `<g clip-path="url(#edge)"><rect width="${width}" height="${height}" fill="${COLORS.sea}"/>`,
    paths,
    ...others.map((other) => circle(other, project, OTHER)),
    circle(member, project, HALO),
    circle(member, project, PLACE),
    '</g></svg>',
  ].join('');
}

function circle({ location }: Member, project: GeoProjection, style: string): string {
  const point = location && project([location.longitude, location.latitude]);
  return point ? `<circle cx="${point[0].toFixed(1)}" cy="${point[1].toFixed(1)}" ${style}/>` : '';
}
