import { z } from 'zod';
import { PROBLEM_CATALOGUE } from '../domain/problem-catalogue.js';

/** RFC 9457 as this program speaks it. */
export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    instance: z.string().optional(),
    code: z.enum(Object.keys(PROBLEM_CATALOGUE).filter((code) => code !== 'request.not_json')),
    params: z.looseObject({
      issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    }),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem', description: 'What stands in the way, in the language of Accept-Language, and what to do.' });
