/** A complex signal, in place: real and imaginary parts, as many as a power of two. */
export interface Complex {
  readonly re: Float64Array
  readonly im: Float64Array
}

/** The smallest power of two that is not below a length. */
export function powerOfTwo(length: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, length)))
}

/**
 * Discrete Fourier transform in place, X[k] = Σ x[n] exp(-2πi kn/N): Cooley and Tukey, "An algorithm for the machine
 * calculation of complex Fourier series", Mathematics of Computation 19 (1965), with N a power of two.
 */
export function transform({ re, im }: Complex): void {
  const size = re.length
  reverseBits(re, im)
  const { cos, sin } = turns(size)
  for (let half = 1; half < size; half *= 2) {
    const stride = size / (2 * half)
    for (let start = 0; start < size; start += 2 * half) {
      for (let offset = 0; offset < half; offset += 1) {
        const low = start + offset
        const high = low + half
        const wr = cos[offset * stride] ?? 0
        const wi = sin[offset * stride] ?? 0
        const xr = re[high] ?? 0
        const xi = im[high] ?? 0
        const tr = xr * wr - xi * wi
        const ti = xr * wi + xi * wr
        const lr = re[low] ?? 0
        const li = im[low] ?? 0
        re[high] = lr - tr
        im[high] = li - ti
        re[low] = lr + tr
        im[low] = li + ti
      }
    }
  }
}

/** The inverse of `transform`, in place: with real and imaginary parts swapped it is the same sum, up to its length. */
export function transformBack({ re, im }: Complex): void {
  transform({ re: im, im: re })
  const size = re.length
  for (let index = 0; index < size; index += 1) {
    re[index] = (re[index] ?? 0) / size
    im[index] = (im[index] ?? 0) / size
  }
}

/** exp(-2πi n/N) for the first half turn. */
function turns(size: number): { readonly cos: Float64Array; readonly sin: Float64Array } {
  const cos = new Float64Array(size / 2)
  const sin = new Float64Array(size / 2)
  for (let index = 0; index < size / 2; index += 1) {
    cos[index] = Math.cos((2 * Math.PI * index) / size)
    sin[index] = -Math.sin((2 * Math.PI * index) / size)
  }
  return { cos, sin }
}

function reverseBits(re: Float64Array, im: Float64Array): void {
  const size = re.length
  for (let index = 1, reversed = 0; index < size; index += 1) {
    let bit = size >> 1
    for (; (reversed & bit) !== 0; bit >>= 1) reversed ^= bit
    reversed ^= bit
    if (index >= reversed) continue
    const [xr = 0, xi = 0] = [re[index], im[index]]
    re[index] = re[reversed] ?? 0
    im[index] = im[reversed] ?? 0
    re[reversed] = xr
    im[reversed] = xi
  }
}

/**
 * Σ a[i] b[i - lag] for every lag at once, by one transform forth and one back: both signals travel as real and
 * imaginary part. `at(lag)` answers for lags from -(b.length - 1) to a.length - 1.
 */
export function crossCorrelation(a: Float32Array, b: Float32Array): (lag: number) => number {
  const size = powerOfTwo(a.length + b.length)
  const z: Complex = { re: new Float64Array(size), im: new Float64Array(size) }
  z.re.set(a)
  z.im.set(b)
  transform(z)
  multiplyByConjugate(z)
  transformBack(z)
  return (lag) => z.re[lag < 0 ? size + lag : lag] ?? 0
}

/** From Z, the transform of a + ib, to A·conj(B): A = (Z[k] + conj Z[N-k]) / 2, B = (Z[k] - conj Z[N-k]) / 2i. */
function multiplyByConjugate({ re, im }: Complex): void {
  const size = re.length
  for (let k = 0; k <= size / 2; k += 1) {
    const mirror = (size - k) % size
    const [zr = 0, zi = 0, mr = 0, mi = 0] = [re[k], im[k], re[mirror], im[mirror]]
    const [ar, ai] = [(zr + mr) / 2, (zi - mi) / 2]
    const [br, bi] = [(zi + mi) / 2, (mr - zr) / 2]
    const [cr, ci] = [ar * br + ai * bi, ai * br - ar * bi]
    re[k] = cr
    im[k] = ci
    re[mirror] = cr
    im[mirror] = -ci
  }
}
