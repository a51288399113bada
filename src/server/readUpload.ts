import type { FastifyRequest } from 'fastify';
import { bodyTooLarge, HttpProblem } from './httpProblem.ts';
import { serverProblem } from './problemTexts.ts';
import { bodyLimits } from './serverLimits.ts';

async function gatherFiles(request: FastifyRequest): Promise<File[]> {
  const files: File[] = [];
  let left: number = bodyLimits.upload;
  for await (const part of request.files()) {
    const bytes = await part.toBuffer();
    left -= bytes.byteLength;
    if (left < 0) throw bodyTooLarge();
    files.push(new File([new Uint8Array(bytes)], part.filename));
  }
  return files;
}

/**
 * Gather the files of a multipart upload as the request's body, so that one schema holds for both forms of upload.
 *
 * @throws {HttpProblem} 400: there is no file, or this is no such upload. 413: together they are too large.
 */
export async function readUpload(request: FastifyRequest): Promise<void> {
  if (!request.isMultipart()) return;
  const files = await gatherFiles(request).catch((error) => {
    if (error instanceof HttpProblem || 'statusCode' in error) throw error;
    throw new HttpProblem(400, [serverProblem('uploadBroken', {})]);
  });
  if (files.length === 0) throw new HttpProblem(400, [serverProblem('noPlaceInFiles', {})]);
  request.body = { files };
}
