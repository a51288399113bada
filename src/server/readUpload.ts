import type { FastifyRequest } from 'fastify';
import { HttpProblem } from './httpProblem.ts';
import { serverProblem } from './problemTexts.ts';
import { bodyLimits } from './serverLimits.ts';

/**
 * Gather the files of a multipart upload as the request's body, so that one schema holds for both forms of upload.
 *
 * @throws {HttpProblem} 400: there is no file. 413: together they are too large.
 */
export async function readUpload(request: FastifyRequest): Promise<void> {
  if (!request.isMultipart()) return;
  const files: File[] = [];
  let left: number = bodyLimits.upload;
  for await (const part of request.files()) {
    const bytes = await part.toBuffer();
    left -= bytes.byteLength;
    if (left < 0) {
      const details = { upload: bodyLimits.upload / 1e6, json: bodyLimits.json / 1e6 };
      throw new HttpProblem(413, [serverProblem('bodyTooLarge', {}, details)]);
    }
    files.push(new File([new Uint8Array(bytes)], part.filename));
  }
  if (files.length === 0) throw new HttpProblem(400, [serverProblem('noPlaceInFiles', {})]);
  request.body = { files };
}
