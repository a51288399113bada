// The policy that the page lives under forbids making programs of texts. Schemas try it all the same unless they are told
// beforehand, and the browser then notes a breach; they are told by their library's own switch, without loading it here.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
