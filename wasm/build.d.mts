/** What a kernel is built from and where to; paths are from the repository. */
export interface KernelBuild {
  readonly from: string;
  readonly entry: string;
  readonly to: string;
  readonly name: string;
  readonly with: readonly string[];
}

export declare const kernels: readonly KernelBuild[];
export declare function digestOf(kernel: KernelBuild): string;
export declare function moduleText(kernel: KernelBuild): Promise<string>;
