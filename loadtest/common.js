// What both load tests share: settings from the environment, and the summary that `./posit loadtest` reads.
import { fail } from 'k6';

export function need(name, what) {
  const value = (__ENV[name] || '').trim();
  if (!value) {
    throw new Error(`${name} is missing: ${what}`);
  }
  return value;
}

export function number(name, otherwise, least) {
  const text = __ENV[name] || `${otherwise}`;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) {
    throw new Error(`${name}: ${text} is no whole number of at least ${least}`);
  }
  return value;
}

// A duration as k6 writes it in one unit: 90s, 30m, 1h.
export function seconds(name, otherwise) {
  const text = __ENV[name] || otherwise;
  const parts = /^(\d+)([smh])$/.exec(text);
  if (!parts || Number(parts[1]) === 0) {
    throw new Error(`${name}: ${text} is no time such as 90s, 30m or 1h`);
  }
  return Number(parts[1]) * { s: 1, m: 60, h: 3600 }[parts[2]];
}

export function address(name, what) {
  const url = need(name, what).replace(/\/+$/, '');
  if (!/^https?:\/\/[^/\s]+(\/[^\s]*)?$/.test(url)) {
    throw new Error(`${name}: ${url} is no address such as https://connect.acme.com`);
  }
  return url;
}

// Ends the test before it began, with what to do.
export function must(condition, problem) {
  if (!condition) {
    fail(problem);
  }
}

export function round(value) {
  return Math.round((value || 0) * 100) / 100;
}

// k6 knows a metric only when something was added to it.
export function values(data, metric) {
  return data.metrics[metric] ? data.metrics[metric].values : {};
}

// How long the load was on: what was asked for, or less when somebody stopped the test.
export function measured(data, asked) {
  return Math.min(asked, data.state.testRunDurationMs / 1000);
}

// Count, rate, latency and errors of one metric of each kind.
export function requests(data, prefix, overSeconds) {
  const count = values(data, `${prefix}_count`).count || 0;
  const time = values(data, `${prefix}_time`);
  return {
    count,
    perSecond: round(count / overSeconds),
    meanMs: round(time.avg),
    p95Ms: round(time['p(95)']),
    failedPercent: round(100 * (values(data, `${prefix}_failed`).rate || 0)),
  };
}

// One line, also where the log of a Kubernetes Job is all that is left; SUMMARY names a file beside it.
export function write(result) {
  const line = `${JSON.stringify({ posit: 'loadtest', ...result })}\n`;
  return __ENV.SUMMARY ? { stdout: line, [__ENV.SUMMARY]: line } : { stdout: line };
}
