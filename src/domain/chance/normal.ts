/** Numbers that scatter normally with mean 0 and standard deviation 1, out of even ones in [0, 1) (Box & Muller 1958). */
export function normalFrom(even: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even())
}
