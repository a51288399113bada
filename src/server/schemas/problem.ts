import * as z from 'zod';

/** A list in an answer. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

export const problemSchema = z
  .object({
    code: z.string().meta({ description: 'Kind of problem; stable.' }),
    where: z.string().meta({ description: 'Place in what was given, as people say it.' }),
    what: z.string().meta({ description: 'What is wrong, in the language of Accept-Language (zh or en).' }),
    remedy: z.string().meta({ description: 'What to do about it.' }),
    at: z
      .object({
        file: z.string().optional(),
        sheet: z.string().optional(),
        row: z.int().optional().meta({ description: 'As a spreadsheet counts; the header is row 1.' }),
        column: z.string().optional().meta({ description: 'Heading, or the path of a JSON field.' }),
        meaning: z
          .object({ zh: z.string(), en: z.string() })
          .optional()
          .meta({ description: 'What planners call the field at that path.' }),
      })
      .meta({ description: 'The same place in parts.' }),
    details: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .meta({ description: 'What the sentences were filled with.' }),
  })
  .meta({
    id: 'Problem',
    description: 'Something that was given and cannot be used as it stands.',
    examples: [
      {
        code: 'unknownReference',
        where: 'enrolment.csv, row 7, school',
        what: '"mill-lan" is not among schools.id.',
        remedy: 'Did you mean "mill-lane"? Or add it to schools.',
        at: { file: 'enrolment.csv', row: 7, column: 'school' },
        details: { value: 'mill-lan' },
      },
    ],
  });

export const problemDetailsSchema = z
  .object({
    type: z.string().meta({ description: 'Kind of refusal as a URI.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional().meta({ description: 'Number of the request in the service’s log.' }),
    problems: list(problemSchema).meta({ description: 'All problems at once.' }),
    notices: list(problemSchema).meta({ description: 'What was noticed and did not stop anything.' }),
  })
  .meta({ id: 'ProblemDetails', description: 'Problem details (RFC 9457) with the list of problems.' });
