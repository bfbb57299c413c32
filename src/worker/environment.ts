/**
 * What a worker needs of the environment: its own settings, and where programs, libraries, drivers, proxies and certificates
 * are. The bot's token, and whatever else lies around on a machine, is none of it.
 */
const NEEDED =
  /^(LUAMANCER_\w+|REDIS_URL(_FILE)?|NODE_ENV|NODE_EXTRA_CA_CERTS|PATH|HOME|USERPROFILE|TMPDIR|TMP|TEMP|LANG|TZ|SYSTEMROOT|LD_LIBRARY_PATH|DYLD_\w+|CUDA_\w+|NVIDIA_\w+|VK_\w+|GGML_\w+|HF_TOKEN|HF_ENDPOINT|HTTPS?_PROXY|NO_PROXY|SSL_CERT_\w+)$/i;

/** The part of an environment that a worker needs. */
export function workerEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => NEEDED.test(name)));
}

/** Takes everything else out of this process' own environment. */
export function stripEnvironment(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(environment)) {
    if (!NEEDED.test(name)) delete environment[name];
  }
}
