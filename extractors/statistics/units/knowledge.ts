import { z } from 'zod';
import provincesJson from '../../../knowledge/provinces.json' with { type: 'json' };
import unitsJson from '../../../knowledge/units.json' with { type: 'json' };
import { UnitKind } from '../../../model/unit.ts';

const Provenance = z.enum(['seen', 'recalled']);
const Day = z.iso.date().nullable();

const Lifetime = {
  /** The first and the last day under this name; null where there is none. */
  from: Day,
  to: Day,
  /** The id of what it became or was merged into. */
  successor: z.string().nullable(),
  evidence: Provenance,
  sources: z.array(z.string()).readonly(),
};

const Province = z
  .object({
    id: z.string(),
    name: z.string(),
    city: z.boolean(),
    aliases: z.array(z.string()).readonly(),
    ...Lifetime,
  })
  .readonly();
export type Province = z.infer<typeof Province>;

/** Whose body a unit is: of the state, a province, district or commune, either of the last two, or anybody's. */
const BodyLevel = z.enum(['tw', 'tinh', 'huyen', 'xa', 'huyen_xa', 'don_vi', '*']);

const Body = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: UnitKind,
    level: BodyLevel,
    abbreviations: z.array(z.string()).readonly(),
    names: z.array(z.string()).readonly(),
    /** The name says the level by itself: "Huyện ủy Tây Sơn". */
    carriesLevel: z.boolean().optional(),
    ...Lifetime,
  })
  .readonly();
export type Body = z.infer<typeof Body>;

/** `thanh_pho` is a province or a district: its name tells. */
export const PlaceLevel = z.enum(['tinh', 'thanh_pho', 'huyen', 'xa']);
export type PlaceLevel = z.infer<typeof PlaceLevel>;

const Units = z.object({
  districtLevel: z.object({ to: z.iso.date() }),
  places: z.array(
    z
      .object({ level: PlaceLevel, word: z.string(), short: z.array(z.string()).readonly(), to: Day })
      .readonly(),
  ),
  institutions: z.array(
    z
      .object({ kind: UnitKind, words: z.array(z.string()).readonly(), of: z.array(z.string()).readonly() })
      .readonly(),
  ),
  units: z.array(Body),
});

const units = Units.parse(unitsJson);

/** The provinces before and after their mergers (`knowledge/provinces.json`). */
export const provinces: readonly Province[] = z
  .object({ provinces: z.array(Province) })
  .parse(provincesJson).provinces;

/** The bodies of every level (`knowledge/units.json`). */
export const bodies: readonly Body[] = units.units;

/** The words of places with their level: "huyện", "TP." */
export const placeWords = units.places;

/** What schools, hospitals, companies and other bodies with a name of their own begin with. */
export const institutions = units.institutions;

/** The last day of the district level. */
export const districtLevelEnd: string = units.districtLevel.to;
