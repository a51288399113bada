import england from '../../../presets/england.json' with { type: 'json' };
import florida from '../../../presets/florida.json' with { type: 'json' };
import france from '../../../presets/france.json' with { type: 'json' };
import francePriority from '../../../presets/francePriority.json' with { type: 'json' };
import japan from '../../../presets/japan.json' with { type: 'json' };
import korea from '../../../presets/korea.json' with { type: 'json' };
import newYork from '../../../presets/newYork.json' with { type: 'json' };
import ontario from '../../../presets/ontario.json' with { type: 'json' };
import shandong from '../../../presets/shandong.json' with { type: 'json' };
import taiwan from '../../../presets/taiwan.json' with { type: 'json' };
import texas from '../../../presets/texas.json' with { type: 'json' };
import { InvariantError } from '../../domain/invariant.ts';
import { type Preset, type PresetId, presetSchema } from '../../domain/preset.ts';

const files: Readonly<Record<PresetId, unknown>> = {
  ...{ japan, newYork, florida, texas, england, ontario },
  ...{ france, francePriority, taiwan, korea, shandong },
};

/**
 * The rules of a system as presets/ holds them.
 *
 * @throws {InvariantError} The file does not hold to its format; a test reads every one.
 */
export function presetOf(id: PresetId): Preset {
  const read = presetSchema.safeParse(files[id]);
  if (!read.success) throw new InvariantError(`presets/${id}.json: ${read.error.message}`);
  return read.data;
}
