import { checkRules } from './check.ts'
import { parseManifests, type Manifest } from './manifest.ts'

/** An overlay with nothing wrong. */
const sound = `
apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: restricted } }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: default-deny, namespace: shop }
spec: { podSelector: {}, policyTypes: [Ingress, Egress] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web-in, namespace: shop }
spec: { podSelector: { matchExpressions: [{ key: app, operator: In, values: [web] }] } }
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: web-account, namespace: shop }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: web-settings, namespace: shop }
data: { PORT: '80' }
---
apiVersion: v1
kind: Secret
metadata: { name: web-secret, namespace: shop }
stringData: { password: a }
---
apiVersion: v1
kind: Service
metadata: { name: web-service, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: http }] }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web-budget, namespace: shop }
spec: { maxUnavailable: 1, selector: { matchLabels: { app: web } } }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web-scaler, namespace: shop }
spec: { maxReplicas: 3, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      serviceAccountName: web-account
      automountServiceAccountToken: false
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: RuntimeDefault } }
      containers:
        - name: web
          image: slipway/web:r1
          ports: [{ name: http, containerPort: 8080 }]
          envFrom: [{ configMapRef: { name: web-settings } }]
          env: [{ name: PORT, valueFrom: { configMapKeyRef: { name: web-settings, key: PORT } } }]
          readinessProbe: { httpGet: { path: /servez, port: http } }
          livenessProbe: { httpGet: { path: /healthz, port: http } }
          resources: { requests: { cpu: 100m, memory: 64Mi }, limits: { memory: 64Mi } }
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities: { drop: [ALL] }
          volumeMounts: [{ name: tmp, mountPath: /tmp }, { name: secret, mountPath: /run/secrets }]
      volumes:
        - { name: tmp, emptyDir: { sizeLimit: 1Mi } }
        - { name: secret, secret: { secretName: web-secret, items: [{ key: password, path: p }], defaultMode: 0440 } }
---
apiVersion: batch/v1
kind: Job
metadata: { name: migrate-r1, namespace: shop }
spec:
  template:
    metadata: { labels: { app.kubernetes.io/name: migrate } }
    spec:
      restartPolicy: Never
      automountServiceAccountToken: false
      securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
      containers:
        - name: migrate
          image: registry.example:5000/slipway/migrate:r1@sha256:aa
          resources: { requests: { cpu: 1m, memory: 1Mi }, limits: { memory: 1Mi } }
          securityContext:
            { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
`

/** The sound overlay with some text of it replaced. */
export function manifestsAfter(replaced: string, replacement: string): Manifest[] {
  const text = sound.replace(replaced, replacement)
  if (replaced !== '' && text === sound) throw new Error(`The fixture has no "${replaced}".`)
  return parseManifests(text, 'fixture')
}

/** What the rules say about that. */
export function problemsAfter(replaced: string, replacement: string): string[] {
  return checkRules(manifestsAfter(replaced, replacement)).map(
    ({ object, message }) => `${object}: ${message}`,
  )
}
