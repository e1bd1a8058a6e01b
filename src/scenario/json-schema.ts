/** The format as JSON Schema (draft 7), for editors: generated from the one zod source. */
import * as z from 'zod';
import { scenarioSchema, SCHEMA_ID } from './schema.ts';
import { defOf, isRefused } from './walk.ts';
import { unitOf } from './words.ts';
import { UNIT_WORDS } from './units.ts';

/** `schema/scenario.v1.json`, as text. Keys that are designed but not built are left out. */
export function jsonSchemaText(): string {
  const generated = z.toJSONSchema(scenarioSchema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const schema = zodSchema as unknown as z.ZodType;
      const { shape } = defOf(schema);
      if (shape !== undefined && jsonSchema.properties !== undefined) {
        for (const [key, value] of Object.entries(shape)) if (isRefused(value)) delete jsonSchema.properties[key];
      }
      const unit = unitOf(schema);
      if (unit !== undefined) {
        jsonSchema.description = [jsonSchema.description, `${UNIT_WORDS[unit].noun}: ${UNIT_WORDS[unit].rule}, for example ${UNIT_WORDS[unit].example}`]
          .filter((text) => text !== undefined)
          .join('; ');
      }
      delete (jsonSchema as Record<string, unknown>)['unit'];
      delete (jsonSchema as Record<string, unknown>)['rule'];
    },
  });
  // A file that extends another may leave out what its base says.
  const { $schema, required, ...rest } = generated;
  const document = {
    $schema,
    title: `Tandem scenario (${SCHEMA_ID})`,
    ...rest,
    if: { required: ['extends'] },
    then: { required: ['schema'] },
    else: { required },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
