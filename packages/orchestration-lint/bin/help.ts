import { kubernetesVersions, languages } from '../src/options.ts'
import { formats } from '../src/format/write.ts'
import type { Tongue } from '../src/format/finding.ts'

/** What `--help` prints. */
export const helpText: Readonly<Record<Tongue, string>> = {
  en: `Usage: orchestration-lint [options] FILE|FOLDER|- …

Checks Dockerfiles, Compose files, Kubernetes manifests and shell scripts: errors are what
BuildKit, Docker Compose, kubectl and the API server refuse, warnings and infos are advice.
Folders are searched; the language follows from a file's name and content.

  --language LANGUAGE           take all files for ${languages.join(', ')}; - needs it
  --kubernetes-version VERSION  ${kubernetesVersions.join(', ')}; without it the newest
  --format FORMAT               ${formats.join(', ')}
  --lang en|zh                  the language of the messages; without it that of LANG
  -q, --quiet                   errors only
  --verbose                     infos too, which are otherwise only counted
  -h, --help                    this
  --version                     the version

Ends with 0 without errors, with 1 after errors, and with 2 if it was called wrongly or a file
could not be read.`,
  zh: `用法：orchestration-lint [选项] 文件|目录|- …

检查 Dockerfile、Compose 文件、Kubernetes 清单和 shell 脚本：错误是 BuildKit、Docker Compose、
kubectl 或 API 服务器会拒绝的写法，警告和提示是建议。目录会被递归查找，语言由文件名和内容判断。

  --language LANGUAGE           把所有文件当作 ${languages.join('、')}；使用 - 时必须给出
  --kubernetes-version VERSION  ${kubernetesVersions.join('、')}；默认最新
  --format FORMAT               ${formats.join('、')}
  --lang en|zh                  消息的语言；默认取自 LANG
  -q, --quiet                   只输出错误
  --verbose                     也输出提示，默认只计数
  -h, --help                    显示本说明
  --version                     显示版本

没有错误时退出码为 0，有错误时为 1，用法不对或文件无法读取时为 2。`,
}
