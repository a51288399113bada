/** The name by which problems call a draft; readers of the page, who know of no file, are not told it. */
export const draftFile = 'draft.yaml';
