/**
 * Quantile of the F distribution: the value below which an F ratio with so many degrees of freedom (above and below the line; need not
 * be whole) lies with this probability, strictly between 0 and 1. Right to about nine digits up to a million degrees of freedom.
 */
export function fQuantile(probability: number, above: number, below: number): number {
  const [a, b] = [above / 2, below / 2]
  // F = (below / above) * x / (1 - x), where x is beta distributed. Of x and 1 - x the smaller one is sought, so that no digits are lost.
  if (probability < incompleteBeta(0.5, a, b)) {
    const x = betaQuantile(probability, a, b)
    return (below / above) * (x / (1 - x))
  }
  const rest = betaQuantile(1 - probability, b, a)
  return (below / above) * ((1 - rest) / rest)
}

/** Halvings of the logarithm of x; its whole range is then finer than a double. */
const halvings = 70

/** The x up to 0.5 at which the incomplete beta function has this value. */
function betaQuantile(probability: number, a: number, b: number): number {
  let [low, high] = [Math.log(Number.MIN_VALUE), Math.log(0.5)]
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2
    if (incompleteBeta(Math.exp(middle), a, b) < probability) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}

/** The regularized incomplete beta function I_x(a, b) by its continued fraction (DLMF 8.17.22, https://dlmf.nist.gov/8.17). */
function incompleteBeta(x: number, a: number, b: number): number {
  const front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

/** More terms are never needed below the stated degrees of freedom. */
const mostTerms = 20_000
const tiny = 1e-300

/** The continued fraction by the modified method of Lentz (Thompson and Barnett 1986). */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < mostTerms; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    let change = 1
    for (const term of [even, odd]) {
      d = 1 / notZero(1 + term * d)
      c = notZero(1 + term / c)
      change = c * d
      value *= change
    }
    if (Math.abs(change - 1) < 1e-15) break
  }
  return value
}

function notZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value
}

/** From here on the series below is right to the last digit. */
const seriesFrom = 15

/** Logarithm of the gamma function of a positive number: Stirling's series (DLMF 5.11.1), reached by the recurrence. */
function lnGamma(z: number): number {
  let [at, product] = [z, 1]
  while (at < seriesFrom) {
    product *= at
    at += 1
  }
  const square = 1 / (at * at)
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / at
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - Math.log(product)
}
