package posit.stack;

import java.util.List;

/** What is tested for one cloud, beside what is tested for the other, or beside why it is not. Names in three columns. */
final class Parity {
    /** @param reason empty where both are there */
    record Row(String eks, String aks, String reason) {}

    /** Tests of classes and rules of one cloud, by the path below {@code posit}. */
    static final List<Row> CLASSES = rows("""
            platform/aws/AwsProviderTest | cloud/AzurePluginPinTest |
            cloud/AwsKeyTest | cloud/AzureKeyTest |
            cloud/AwsRegionTest | - | partitions: Azure Government and China would need another environment of the provider
            cloud/AwsRoleTest | stack/RightsOnAksTest |
            cloud/IamPolicyTest | stack/RightsOnAksTest |
            - | cloud/AzureNamesTest | AWS completes names that are too long by itself
            - | cloud/AzureGroupTest | AWS has no groups
            - | cloud/AzureLogsTest | on AWS each log group is part of what writes to it
            cluster/EksClusterTest | cluster/AksClusterTest |
            cluster/EksNodePoolTest | cluster/AksNodePoolTest |
            cluster/EksPodIdentityTest | cluster/AksWorkloadIdentityTest |
            cluster/EksWorkloadIdentityTest | - | Package Manager on Azure keeps its packages on a file system, which needs no identity
            cluster/EksAddonsTest | - | AKS brings CoreDNS, the network plugin, metrics and drivers itself
            database/AwsDatabaseTest | database/AzureDatabaseTest |
            ingress/AlbIngressTest | ingress/AppRoutingIngressTest |
            ingress/AlbControllerTest | ingress/TraefikControllerTest |
            ingress/AcmCertificateTest | - | certificates are in Key Vault, or in a Secret, before the stack is made
            - | ingress/TraefikIngressTest | the ALB needs no alternative: nobody ends its support
            network/AwsNetworkTest | network/AzureNetworkTest |
            network/AwsNetworkTest | network/AzureSubnetsTest |
            network/AwsNetworkTest | network/AzureEgressTest |
            network/AwsNetworkTest | network/AzureRulesTest |
            network/AwsFlowLogsTest | - | flow logs of virtual networks belong to the region's Network Watcher, not to a stack
            - | network/AzurePrivateDnsTest | RDS and EFS have names that every network of AWS resolves
            network/ExistingAwsNetworkTest | network/ExistingAzureNetworkTest |
            cluster/ExistingEksClusterTest | cluster/ExistingAksClusterTest |
            storage/ExistingEfsStorageTest | storage/ExistingNfsStorageTest |
            contract/ContractTest | contract/AzureContractTest |
            engine/CloudMockTest | engine/AzureMockTest |
            plan/PlanCommandTest | plan/report/AzureReportTest |
            plan/conformance/ConformanceTest | plan/conformance/ConformanceAksTest |
            config/DefaultsTest | config/AzureDefaultsTest |
            config/GoodFilesTest | config/AzureGoodFilesTest |
            config/KeyMappingTest | config/AzureKeyMappingTest |
            config/shared/NotesTest | config/azure/AzureNotesTest |
            reference/InstanceTypeTest | reference/VmSizeTest |
            storage/EfsStorageTest | storage/NetAppStorageTest |
            storage/EfsBackupsTest | storage/NetAppBackupsTest |
            storage/S3StorageTest | storage/AzureFilesStorageTest |
            monitoring/AwsAlarmsTest | monitoring/AzureAlertsTest |
            monitoring/AwsAlarmTopicTest | monitoring/AzureActionGroupTest |
            stack/ConnectOnEksTest | stack/ConnectOnAksTest |
            stack/ReachAndSurviveOnEksTest | stack/ReachAndSurviveOnAksTest |
            stack/ReachAndSurviveOnEksTest | stack/SurvivesOnAksTest |
            stack/PackageManagerOnEksTest | stack/PackageManagerOnAksTest |
            stack/AutoscalingOnEksTest | stack/AutoscalingOnAksTest |
            stack/OrderOnEksTest | stack/OrderOnAksTest |
            stack/EditsOnEksTest | stack/EditsOnAksTest |
            stack/InvariantsOnEksTest | stack/InvariantsOnAksTest |
            stack/PhysicalNamesOnEksTest | stack/PhysicalNamesOnAksTest |
            stack/PolicyTextTest | stack/RightsOnAksTest |
            stack/OneProductOnEksTest | stack/OneProductOnAksTest |
            lifecycle/RealEngineOnEksTest | lifecycle/RealEngineOnAksTest |
            lifecycle/RealEngineOnAutoscalingEksTest | - | the shipped stack with autoscaling is on AWS
            lifecycle/SmallEngineOnEksTest | lifecycle/SmallEngineOnAksTest |
            lifecycle/SmallEngineOnAutoscalingEksTest | - | the shipped stack with autoscaling is on AWS
            onkubernetes/InstalledOnEksTest | onkubernetes/InstalledOnAksTest |
            onkubernetes/InstalledOnEksWithAutoscalingTest | - | the shipped stack with autoscaling is on AWS
            stack/ExistingOnEksTest | stack/ExistingOnAksTest |
            stack/CompanyKeysOnEksTest | stack/CompanyKeysOnAksTest |
            """);

    /** Rules of the pairs above whose names differ. Those of the same name are not named here. */
    static final List<Row> RULES = rows("""
            the_cluster_waits_for_no_gateway_and_for_nothing_of_a_product | the_cluster_waits_for_no_database_and_no_files |
            - | the_cluster_comes_when_all_subnets_are_there | EKS minds no other subnet
            nodes_boot_with_a_way_out_and_with_their_network_plugin | nodes_boot_with_a_way_out |
            nodes_have_their_rights_before_they_boot | the_cluster_has_its_rights_on_every_node_subnet_before_it_is_made |
            connect_starts_when_nodes_add_ons_files_database_and_secrets_are_there | connect_starts_when_nodes_files_database_and_secrets_are_there |
            connect_stops_before_the_doors_to_database_and_files_are_shut | products_stop_before_the_doors_to_database_and_files_are_shut |
            connect_does_not_wait_for_the_load_balancer_or_its_certificate | connect_does_not_wait_for_any_ingress |
            targets_are_bound_when_both_the_controller_and_connect_run | hosts_lead_to_a_product_when_it_runs_and_its_certificate_can_be_read |
            targets_are_bound_when_both_the_controller_and_connect_run | traefik_runs_before_what_it_serves_and_after_the_nodes |
            the_controller_has_its_rights_before_it_starts | records_of_hosts_can_be_removed_as_long_as_there_are_hosts |
            a_gateway_goes_before_the_address_and_the_route_that_it_uses | nodes_boot_with_a_way_out |
            add_ons_that_run_as_pods_wait_for_nodes_and_the_others_do_not | - | AKS brings its add-ons
            the_logs_of_the_control_plane_have_their_retention_before_there_is_a_cluster | - | AKS sends logs nowhere until it is told, and then to a workspace with retention
            - | a_server_is_made_when_its_name_can_be_found | RDS has a public name for its private address
            - | subnets_are_made_one_after_another | AWS makes them side by side
            - | node_pools_are_made_one_after_another | EKS makes node groups side by side
            - | the_link_of_a_servers_zone_comes_after_the_subnet_and_waits_for_none_of_the_nodes | RDS has a public name for its private address
            a_public_load_balancer_comes_after_the_way_to_the_internet_and_goes_before_it | - | on AKS load balancers are of what runs on nodes, which boot with a way out
            a_load_balancer_inside_the_network_waits_for_no_way_to_the_internet | - | on AKS load balancers are of what runs on nodes, which boot with a way out
            package_manager_starts_when_its_bucket_is_safe_and_its_role_has_its_rights | package_manager_starts_when_nodes_files_databases_and_secrets_are_there |
            the_second_database_is_made_when_nodes_run_and_the_server_lets_them_in | a_server_takes_one_change_at_a_time |
            - | no_release_waits_for_a_setting_of_its_server | RDS takes its settings when it is made
            package_manager_does_not_wait_for_any_load_balancer | connect_does_not_wait_for_any_ingress |
            a_bucket_goes_with_its_objects_only_after_protection_is_off | - | a storage account goes with its files, and the group's protection holds it
            - | pulumi_may_use_the_cluster_before_it_does_and_until_all_is_gone | EKS lets in who made it
            a_certificate_of_ones_own_takes_the_place_of_the_generated_one | a_certificate_of_ones_own_takes_the_place_of_that_in_key_vault |
            a_third_zone_leaves_the_subnets_of_the_first_two_where_they_are | a_third_zone_moves_no_subnet_no_database_and_no_files |
            one_gateway_for_all_zones_moves_one_route_and_removes_the_second_gateway | one_more_address_is_added_to_the_gateway_and_nothing_moves |
            readers_from_other_ranges_change_rules_of_the_load_balancer_only | readers_from_other_ranges_of_both_products_change_the_rules_of_the_network_too |
            naming_the_zones_a_stack_has_changes_nothing | - | zones on Azure are always named
            an_add_on_whose_version_the_stack_file_names_stays_when_kubernetes_goes_on | - | AKS brings its add-ons
            a_newer_postgresql_is_allowed_by_the_server | - | Azure has no such switch
            - | a_zone_of_dns_is_a_right_of_the_add_on | on AWS a hosted zone is needed before the first update
            - | one_more_administrator_is_one_more_right | on AWS they are inputs of the cluster: an edit of posit:cluster.admins
            - | tags_reach_everything_that_has_them_and_nothing_else | on AWS they are of the provider: an edit of posit:tags
            - | traefik_takes_the_place_of_application_routing | the ALB needs no alternative
            pulumi_eks_is_handed_our_aws_provider | - | AKS is no component of another's
            the_kubeconfig_is_the_one_that_pulumi_eks_returned | the_kubeconfig_is_of_the_cluster_of_the_stack |
            rds_itself_refuses_to_delete_what_is_protected | - | Azure has locks instead, which only an owner of the subscription may make
            - | everything_in_the_group_waits_for_the_group | AWS has no groups
            - | everything_names_its_place | the region of AWS is the provider's
            - | everything_that_takes_tags_has_those_of_the_stack | tags of AWS are the provider's: AwsProviderTest
            - | only_these_inputs_are_left_to_azure | AWS has none such; the golden graph would show one
            fixed_names_have_the_characters_their_service_allows | every_name_fits_with_the_longest_prefix |
            fixed_names_have_the_characters_their_service_allows | names_of_the_whole_world_end_in_what_nobody_else_has |
            tags_fit_what_aws_allows | tags_fit_what_azure_allows |
            """);

    private Parity() {}

    private static List<Row> rows(String table) {
        return table.lines()
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Row(cells[0].strip(), cells[1].strip(), cells[2].strip()))
                .toList();
    }

    /** Of one column, without what is missing. */
    static List<String> named(List<Row> rows, boolean eks) {
        return rows.stream()
                .map(row -> eks ? row.eks() : row.aks())
                .filter(name -> !name.equals("-"))
                .toList();
    }
}
