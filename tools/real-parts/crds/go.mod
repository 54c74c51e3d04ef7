module posit.invalid/crds

go 1.26

// Only files of these modules are read; nothing is compiled.
require (
	github.com/aws/karpenter-provider-aws v1.14.1
	github.com/kubernetes-sigs/aws-load-balancer-controller v0.0.0-20260423195125-93ff3b5fdaad
	github.com/prometheus-operator/prometheus-operator v0.85.0
)
