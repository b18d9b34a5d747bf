import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AddressView as AddressViewRow } from './resolvers/addresses.ts';
import type { App as AppRow, AppExtension as AppExtensionRow, AppInstallation as AppInstallationRow, AppToken as AppTokenRow, Webhook as WebhookRow } from '../../tables/apps.ts';
import type { AssignedAttributeView as AssignedAttributeViewRow } from './resolvers/assigned-attributes.ts';
import type { Attribute as AttributeRow, AttributeChoice as AttributeChoiceRow } from '../../tables/attributes.ts';
import type { Channel as ChannelRow, ShopSettings as ShopSettingsRow } from '../../tables/shop.ts';
import type { CustomerResult as CustomerResultRow } from '../../domain/customers/customer-bulk-update.ts';
import type { CustomerEvent as CustomerEventRow, CustomerType as CustomerTypeRow, PermissionGroup as PermissionGroupRow } from '../../tables/people.ts';
import type { Delivery as DeliveryRow, DeliveryAttempt as DeliveryAttemptRow } from '../../tables/outbox.ts';
import type { MoneyView as MoneyViewRow, OrderLineView as OrderLineViewRow } from './resolvers/order-lines.ts';
import type { Order as OrderRow } from '../../tables/orders.ts';
import type { ImportProblem as ImportProblemRow } from '../../domain/orders/order-import-problems.ts';
import type { StaffNotificationRecipient as StaffNotificationRecipientRow } from '../../tables/staff.ts';
import type { UserView as UserViewRow } from './resolvers/users.ts';
import type { Problem as ProblemRow } from '../../domain/errors.ts';
import type { ApiContext } from './api-context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  Metadata: { input: Record<string, string>; output: Record<string, string>; }
  DateTime: { input: string; output: Date; }
  JSON: { input: unknown; output: unknown; }
  PositiveInt: { input: number; output: number; }
  JSONString: { input: string; output: unknown; }
  Decimal: { input: number; output: number; }
  Date: { input: string; output: string; }
  Minute: { input: number; output: number; }
  Day: { input: number; output: number; }
  Hour: { input: number; output: number; }
  UUID: { input: string; output: string; }
  PositiveDecimal: { input: number; output: number; }
  GenericScalar: { input: unknown; output: unknown; }
  Upload: { input: unknown; output: unknown; }
  _Any: { input: unknown; output: unknown; }
};

export type Query = {
  __typename?: 'Query';
  webhook?: Maybe<Webhook>;
  shop: Shop;
  shippingZones?: Maybe<ShippingZoneCountableConnection>;
  categories?: Maybe<CategoryCountableConnection>;
  collections?: Maybe<CollectionCountableConnection>;
  products?: Maybe<ProductCountableConnection>;
  productVariants?: Maybe<ProductVariantCountableConnection>;
  pages?: Maybe<PageCountableConnection>;
  pageType?: Maybe<PageType>;
  pageTypes?: Maybe<PageTypeCountableConnection>;
  /** @deprecated Field no longer supported */
  homepageEvents?: Maybe<OrderEventCountableConnection>;
  order?: Maybe<Order>;
  orders?: Maybe<OrderCountableConnection>;
  /** @deprecated Field no longer supported */
  ordersTotal?: Maybe<TaxedMoney>;
  channel?: Maybe<Channel>;
  channels?: Maybe<Array<Channel>>;
  attributes?: Maybe<AttributeCountableConnection>;
  attribute?: Maybe<Attribute>;
  appsInstallations: Array<AppInstallation>;
  apps?: Maybe<AppCountableConnection>;
  app?: Maybe<App>;
  appExtensions?: Maybe<AppExtensionCountableConnection>;
  addressValidationRules?: Maybe<AddressValidationData>;
  address?: Maybe<Address>;
  customers?: Maybe<UserCountableConnection>;
  customerType?: Maybe<CustomerType>;
  customerTypes?: Maybe<CustomerTypeCountableConnection>;
  permissionGroups?: Maybe<GroupCountableConnection>;
  permissionGroup?: Maybe<Group>;
  me?: Maybe<User>;
  staffUsers?: Maybe<UserCountableConnection>;
  user?: Maybe<User>;
  _entities?: Maybe<Array<Maybe<_Entity>>>;
  _service?: Maybe<_Service>;
};


export type QueryWebhookArgs = {
  id: Scalars['ID']['input'];
};


export type QueryShippingZonesArgs = {
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCategoriesArgs = {
  filter?: InputMaybe<CategoryFilterInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCollectionsArgs = {
  filter?: InputMaybe<CollectionFilterInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProductsArgs = {
  filter?: InputMaybe<ProductFilterInput>;
  channel?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProductVariantsArgs = {
  filter?: InputMaybe<ProductVariantFilterInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPagesArgs = {
  filter?: InputMaybe<PageFilterInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPageTypeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPageTypesArgs = {
  filter?: InputMaybe<PageTypeFilterInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryHomepageEventsArgs = {
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOrderArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  externalReference?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrdersArgs = {
  sortBy?: InputMaybe<OrderSortingInput>;
  filter?: InputMaybe<OrderFilterInput>;
  where?: InputMaybe<OrderWhereInput>;
  channel?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOrdersTotalArgs = {
  period?: InputMaybe<ReportingPeriod>;
  channel?: InputMaybe<Scalars['String']['input']>;
};


export type QueryChannelArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAttributesArgs = {
  filter?: InputMaybe<AttributeFilterInput>;
  where?: InputMaybe<AttributeWhereInput>;
  search?: InputMaybe<Scalars['String']['input']>;
  sortBy?: InputMaybe<AttributeSortingInput>;
  channel?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAttributeArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
  externalReference?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAppsArgs = {
  filter?: InputMaybe<AppFilterInput>;
  sortBy?: InputMaybe<AppSortingInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAppArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryAppExtensionsArgs = {
  filter?: InputMaybe<AppExtensionFilterInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAddressValidationRulesArgs = {
  countryCode: CountryCode;
  countryArea?: InputMaybe<Scalars['String']['input']>;
  city?: InputMaybe<Scalars['String']['input']>;
  cityArea?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAddressArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomersArgs = {
  filter?: InputMaybe<CustomerFilterInput>;
  where?: InputMaybe<CustomerWhereInput>;
  sortBy?: InputMaybe<UserSortingInput>;
  search?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCustomerTypeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerTypesArgs = {
  where?: InputMaybe<CustomerTypeWhereInput>;
  search?: InputMaybe<Scalars['String']['input']>;
  sortBy?: InputMaybe<CustomerTypeSortingInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPermissionGroupsArgs = {
  filter?: InputMaybe<PermissionGroupFilterInput>;
  sortBy?: InputMaybe<PermissionGroupSortingInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPermissionGroupArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStaffUsersArgs = {
  filter?: InputMaybe<StaffUserInput>;
  sortBy?: InputMaybe<UserSortingInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryUserArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  externalReference?: InputMaybe<Scalars['String']['input']>;
};


export type Query_EntitiesArgs = {
  representations: Array<Scalars['_Any']['input']>;
};

export type Webhook = Node & {
  __typename?: 'Webhook';
  id: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
  identifier?: Maybe<Scalars['String']['output']>;
  /** @deprecated Field no longer supported */
  events: Array<WebhookEvent>;
  syncEvents: Array<WebhookEventSync>;
  asyncEvents: Array<WebhookEventAsync>;
  app: App;
  eventDeliveries?: Maybe<EventDeliveryCountableConnection>;
  targetUrl: Scalars['String']['output'];
  isActive: Scalars['Boolean']['output'];
  /** @deprecated Field no longer supported */
  secretKey?: Maybe<Scalars['String']['output']>;
  subscriptionQuery?: Maybe<Scalars['String']['output']>;
  customHeaders?: Maybe<Scalars['JSONString']['output']>;
};


export type WebhookEventDeliveriesArgs = {
  sortBy?: InputMaybe<EventDeliverySortingInput>;
  filter?: InputMaybe<EventDeliveryFilterInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type Node = {
  id: Scalars['ID']['output'];
};

export type WebhookEvent = {
  __typename?: 'WebhookEvent';
  name: Scalars['String']['output'];
  eventType: WebhookEventTypeEnum;
};

export type WebhookEventTypeEnum =
  | 'ANY_EVENTS'
  | 'ACCOUNT_CONFIRMATION_REQUESTED'
  | 'ACCOUNT_CHANGE_EMAIL_REQUESTED'
  | 'ACCOUNT_EMAIL_CHANGED'
  | 'ACCOUNT_SET_PASSWORD_REQUESTED'
  | 'ACCOUNT_CONFIRMED'
  | 'ACCOUNT_DELETE_REQUESTED'
  | 'ACCOUNT_DELETED'
  | 'ADDRESS_CREATED'
  | 'ADDRESS_UPDATED'
  | 'ADDRESS_DELETED'
  | 'APP_INSTALLED'
  | 'APP_UPDATED'
  | 'APP_DELETED'
  | 'APP_STATUS_CHANGED'
  | 'ATTRIBUTE_CREATED'
  | 'ATTRIBUTE_UPDATED'
  | 'ATTRIBUTE_DELETED'
  | 'ATTRIBUTE_VALUE_CREATED'
  | 'ATTRIBUTE_VALUE_UPDATED'
  | 'ATTRIBUTE_VALUE_DELETED'
  | 'CATEGORY_CREATED'
  | 'CATEGORY_UPDATED'
  | 'CATEGORY_DELETED'
  | 'CHANNEL_CREATED'
  | 'CHANNEL_UPDATED'
  | 'CHANNEL_DELETED'
  | 'CHANNEL_STATUS_CHANGED'
  | 'CHANNEL_METADATA_UPDATED'
  | 'GIFT_CARD_CREATED'
  | 'GIFT_CARD_UPDATED'
  | 'GIFT_CARD_DELETED'
  | 'GIFT_CARD_SENT'
  | 'GIFT_CARD_STATUS_CHANGED'
  | 'GIFT_CARD_METADATA_UPDATED'
  | 'MENU_CREATED'
  | 'MENU_UPDATED'
  | 'MENU_DELETED'
  | 'MENU_ITEM_CREATED'
  | 'MENU_ITEM_UPDATED'
  | 'MENU_ITEM_DELETED'
  | 'ORDER_CREATED'
  | 'ORDER_CONFIRMED'
  | 'ORDER_PAID'
  | 'ORDER_FULLY_PAID'
  | 'ORDER_REFUNDED'
  | 'ORDER_FULLY_REFUNDED'
  | 'ORDER_UPDATED'
  | 'ORDER_CANCELLED'
  | 'ORDER_EXPIRED'
  | 'ORDER_FULFILLED'
  | 'ORDER_METADATA_UPDATED'
  | 'ORDER_BULK_CREATED'
  | 'FULFILLMENT_CREATED'
  | 'FULFILLMENT_CANCELED'
  | 'FULFILLMENT_APPROVED'
  | 'FULFILLMENT_METADATA_UPDATED'
  | 'FULFILLMENT_TRACKING_NUMBER_UPDATED'
  | 'DRAFT_ORDER_CREATED'
  | 'DRAFT_ORDER_UPDATED'
  | 'DRAFT_ORDER_DELETED'
  | 'SALE_CREATED'
  | 'SALE_UPDATED'
  | 'SALE_DELETED'
  | 'SALE_TOGGLE'
  | 'PROMOTION_CREATED'
  | 'PROMOTION_UPDATED'
  | 'PROMOTION_DELETED'
  | 'PROMOTION_STARTED'
  | 'PROMOTION_ENDED'
  | 'PROMOTION_RULE_CREATED'
  | 'PROMOTION_RULE_UPDATED'
  | 'PROMOTION_RULE_DELETED'
  | 'INVOICE_REQUESTED'
  | 'INVOICE_DELETED'
  | 'INVOICE_SENT'
  | 'CUSTOMER_CREATED'
  | 'CUSTOMER_UPDATED'
  | 'CUSTOMER_DELETED'
  | 'CUSTOMER_METADATA_UPDATED'
  | 'CUSTOMER_TYPE_CREATED'
  | 'CUSTOMER_TYPE_UPDATED'
  | 'CUSTOMER_TYPE_DELETED'
  | 'COLLECTION_CREATED'
  | 'COLLECTION_UPDATED'
  | 'COLLECTION_DELETED'
  | 'COLLECTION_METADATA_UPDATED'
  | 'PRODUCT_CREATED'
  | 'PRODUCT_UPDATED'
  | 'PRODUCT_DELETED'
  | 'PRODUCT_METADATA_UPDATED'
  | 'PRODUCT_EXPORT_COMPLETED'
  | 'PRODUCT_TYPE_CREATED'
  | 'PRODUCT_TYPE_UPDATED'
  | 'PRODUCT_TYPE_DELETED'
  | 'PRODUCT_MEDIA_CREATED'
  | 'PRODUCT_MEDIA_UPDATED'
  | 'PRODUCT_MEDIA_DELETED'
  | 'PRODUCT_VARIANT_CREATED'
  | 'PRODUCT_VARIANT_UPDATED'
  | 'PRODUCT_VARIANT_DELETED'
  | 'PRODUCT_VARIANT_METADATA_UPDATED'
  | 'PRODUCT_VARIANT_OUT_OF_STOCK'
  | 'PRODUCT_VARIANT_BACK_IN_STOCK'
  | 'PRODUCT_VARIANT_STOCK_UPDATED'
  | 'PRODUCT_VARIANT_OUT_OF_STOCK_IN_CHANNEL'
  | 'PRODUCT_VARIANT_BACK_IN_STOCK_IN_CHANNEL'
  | 'PRODUCT_VARIANT_OUT_OF_STOCK_FOR_CLICK_AND_COLLECT'
  | 'PRODUCT_VARIANT_BACK_IN_STOCK_FOR_CLICK_AND_COLLECT'
  | 'PRODUCT_VARIANT_DISCOUNTED_PRICE_UPDATED'
  | 'CHECKOUT_CREATED'
  | 'CHECKOUT_UPDATED'
  | 'CHECKOUT_FULLY_AUTHORIZED'
  | 'CHECKOUT_FULLY_PAID'
  | 'CHECKOUT_METADATA_UPDATED'
  | 'NOTIFY_USER'
  | 'PAGE_CREATED'
  | 'PAGE_UPDATED'
  | 'PAGE_DELETED'
  | 'PAGE_TYPE_CREATED'
  | 'PAGE_TYPE_UPDATED'
  | 'PAGE_TYPE_DELETED'
  | 'PERMISSION_GROUP_CREATED'
  | 'PERMISSION_GROUP_UPDATED'
  | 'PERMISSION_GROUP_DELETED'
  | 'SHIPPING_PRICE_CREATED'
  | 'SHIPPING_PRICE_UPDATED'
  | 'SHIPPING_PRICE_DELETED'
  | 'SHIPPING_ZONE_CREATED'
  | 'SHIPPING_ZONE_UPDATED'
  | 'SHIPPING_ZONE_DELETED'
  | 'SHIPPING_ZONE_METADATA_UPDATED'
  | 'STAFF_CREATED'
  | 'STAFF_UPDATED'
  | 'STAFF_DELETED'
  | 'STAFF_SET_PASSWORD_REQUESTED'
  | 'TRANSACTION_ITEM_METADATA_UPDATED'
  | 'TRANSLATION_CREATED'
  | 'TRANSLATION_UPDATED'
  | 'WAREHOUSE_CREATED'
  | 'WAREHOUSE_UPDATED'
  | 'WAREHOUSE_DELETED'
  | 'WAREHOUSE_METADATA_UPDATED'
  | 'VOUCHER_CREATED'
  | 'VOUCHER_UPDATED'
  | 'VOUCHER_DELETED'
  | 'VOUCHER_CODES_CREATED'
  | 'VOUCHER_CODES_DELETED'
  | 'VOUCHER_METADATA_UPDATED'
  | 'OBSERVABILITY'
  | 'THUMBNAIL_CREATED'
  | 'SHOP_METADATA_UPDATED'
  | 'PAYMENT_LIST_GATEWAYS'
  | 'PAYMENT_AUTHORIZE'
  | 'PAYMENT_CAPTURE'
  | 'PAYMENT_REFUND'
  | 'PAYMENT_VOID'
  | 'PAYMENT_CONFIRM'
  | 'PAYMENT_PROCESS'
  | 'CHECKOUT_CALCULATE_TAXES'
  | 'ORDER_CALCULATE_TAXES'
  | 'TRANSACTION_CHARGE_REQUESTED'
  | 'TRANSACTION_REFUND_REQUESTED'
  | 'TRANSACTION_CANCELATION_REQUESTED'
  | 'SHIPPING_LIST_METHODS_FOR_CHECKOUT'
  | 'CHECKOUT_FILTER_SHIPPING_METHODS'
  | 'ORDER_FILTER_SHIPPING_METHODS'
  | 'PAYMENT_GATEWAY_INITIALIZE_SESSION'
  | 'TRANSACTION_INITIALIZE_SESSION'
  | 'TRANSACTION_PROCESS_SESSION'
  | 'LIST_STORED_PAYMENT_METHODS'
  | 'STORED_PAYMENT_METHOD_DELETE_REQUESTED'
  | 'PAYMENT_GATEWAY_INITIALIZE_TOKENIZATION_SESSION'
  | 'PAYMENT_METHOD_INITIALIZE_TOKENIZATION_SESSION'
  | 'PAYMENT_METHOD_PROCESS_TOKENIZATION_SESSION';

export type WebhookEventSync = {
  __typename?: 'WebhookEventSync';
  name: Scalars['String']['output'];
  eventType: WebhookEventTypeSyncEnum;
};

export type WebhookEventTypeSyncEnum =
  | 'PAYMENT_LIST_GATEWAYS'
  | 'PAYMENT_AUTHORIZE'
  | 'PAYMENT_CAPTURE'
  | 'PAYMENT_REFUND'
  | 'PAYMENT_VOID'
  | 'PAYMENT_CONFIRM'
  | 'PAYMENT_PROCESS'
  | 'CHECKOUT_CALCULATE_TAXES'
  | 'ORDER_CALCULATE_TAXES'
  | 'TRANSACTION_CHARGE_REQUESTED'
  | 'TRANSACTION_REFUND_REQUESTED'
  | 'TRANSACTION_CANCELATION_REQUESTED'
  | 'SHIPPING_LIST_METHODS_FOR_CHECKOUT'
  | 'CHECKOUT_FILTER_SHIPPING_METHODS'
  | 'ORDER_FILTER_SHIPPING_METHODS'
  | 'PAYMENT_GATEWAY_INITIALIZE_SESSION'
  | 'TRANSACTION_INITIALIZE_SESSION'
  | 'TRANSACTION_PROCESS_SESSION'
  | 'LIST_STORED_PAYMENT_METHODS'
  | 'STORED_PAYMENT_METHOD_DELETE_REQUESTED'
  | 'PAYMENT_GATEWAY_INITIALIZE_TOKENIZATION_SESSION'
  | 'PAYMENT_METHOD_INITIALIZE_TOKENIZATION_SESSION'
  | 'PAYMENT_METHOD_PROCESS_TOKENIZATION_SESSION';

export type WebhookEventAsync = {
  __typename?: 'WebhookEventAsync';
  name: Scalars['String']['output'];
  eventType: WebhookEventTypeAsyncEnum;
};

export type WebhookEventTypeAsyncEnum =
  | 'ANY_EVENTS'
  | 'ACCOUNT_CONFIRMATION_REQUESTED'
  | 'ACCOUNT_CHANGE_EMAIL_REQUESTED'
  | 'ACCOUNT_EMAIL_CHANGED'
  | 'ACCOUNT_SET_PASSWORD_REQUESTED'
  | 'ACCOUNT_CONFIRMED'
  | 'ACCOUNT_DELETE_REQUESTED'
  | 'ACCOUNT_DELETED'
  | 'ADDRESS_CREATED'
  | 'ADDRESS_UPDATED'
  | 'ADDRESS_DELETED'
  | 'APP_INSTALLED'
  | 'APP_UPDATED'
  | 'APP_DELETED'
  | 'APP_STATUS_CHANGED'
  | 'ATTRIBUTE_CREATED'
  | 'ATTRIBUTE_UPDATED'
  | 'ATTRIBUTE_DELETED'
  | 'ATTRIBUTE_VALUE_CREATED'
  | 'ATTRIBUTE_VALUE_UPDATED'
  | 'ATTRIBUTE_VALUE_DELETED'
  | 'CATEGORY_CREATED'
  | 'CATEGORY_UPDATED'
  | 'CATEGORY_DELETED'
  | 'CHANNEL_CREATED'
  | 'CHANNEL_UPDATED'
  | 'CHANNEL_DELETED'
  | 'CHANNEL_STATUS_CHANGED'
  | 'CHANNEL_METADATA_UPDATED'
  | 'GIFT_CARD_CREATED'
  | 'GIFT_CARD_UPDATED'
  | 'GIFT_CARD_DELETED'
  | 'GIFT_CARD_SENT'
  | 'GIFT_CARD_STATUS_CHANGED'
  | 'GIFT_CARD_METADATA_UPDATED'
  | 'MENU_CREATED'
  | 'MENU_UPDATED'
  | 'MENU_DELETED'
  | 'MENU_ITEM_CREATED'
  | 'MENU_ITEM_UPDATED'
  | 'MENU_ITEM_DELETED'
  | 'ORDER_CREATED'
  | 'ORDER_CONFIRMED'
  | 'ORDER_PAID'
  | 'ORDER_FULLY_PAID'
  | 'ORDER_REFUNDED'
  | 'ORDER_FULLY_REFUNDED'
  | 'ORDER_UPDATED'
  | 'ORDER_CANCELLED'
  | 'ORDER_EXPIRED'
  | 'ORDER_FULFILLED'
  | 'ORDER_METADATA_UPDATED'
  | 'ORDER_BULK_CREATED'
  | 'FULFILLMENT_CREATED'
  | 'FULFILLMENT_CANCELED'
  | 'FULFILLMENT_APPROVED'
  | 'FULFILLMENT_METADATA_UPDATED'
  | 'FULFILLMENT_TRACKING_NUMBER_UPDATED'
  | 'DRAFT_ORDER_CREATED'
  | 'DRAFT_ORDER_UPDATED'
  | 'DRAFT_ORDER_DELETED'
  | 'SALE_CREATED'
  | 'SALE_UPDATED'
  | 'SALE_DELETED'
  | 'SALE_TOGGLE'
  | 'PROMOTION_CREATED'
  | 'PROMOTION_UPDATED'
  | 'PROMOTION_DELETED'
  | 'PROMOTION_STARTED'
  | 'PROMOTION_ENDED'
  | 'PROMOTION_RULE_CREATED'
  | 'PROMOTION_RULE_UPDATED'
  | 'PROMOTION_RULE_DELETED'
  | 'INVOICE_REQUESTED'
  | 'INVOICE_DELETED'
  | 'INVOICE_SENT'
  | 'CUSTOMER_CREATED'
  | 'CUSTOMER_UPDATED'
  | 'CUSTOMER_DELETED'
  | 'CUSTOMER_METADATA_UPDATED'
  | 'CUSTOMER_TYPE_CREATED'
  | 'CUSTOMER_TYPE_UPDATED'
  | 'CUSTOMER_TYPE_DELETED'
  | 'COLLECTION_CREATED'
  | 'COLLECTION_UPDATED'
  | 'COLLECTION_DELETED'
  | 'COLLECTION_METADATA_UPDATED'
  | 'PRODUCT_CREATED'
  | 'PRODUCT_UPDATED'
  | 'PRODUCT_DELETED'
  | 'PRODUCT_METADATA_UPDATED'
  | 'PRODUCT_EXPORT_COMPLETED'
  | 'PRODUCT_TYPE_CREATED'
  | 'PRODUCT_TYPE_UPDATED'
  | 'PRODUCT_TYPE_DELETED'
  | 'PRODUCT_MEDIA_CREATED'
  | 'PRODUCT_MEDIA_UPDATED'
  | 'PRODUCT_MEDIA_DELETED'
  | 'PRODUCT_VARIANT_CREATED'
  | 'PRODUCT_VARIANT_UPDATED'
  | 'PRODUCT_VARIANT_DELETED'
  | 'PRODUCT_VARIANT_METADATA_UPDATED'
  | 'PRODUCT_VARIANT_OUT_OF_STOCK'
  | 'PRODUCT_VARIANT_BACK_IN_STOCK'
  | 'PRODUCT_VARIANT_STOCK_UPDATED'
  | 'PRODUCT_VARIANT_OUT_OF_STOCK_IN_CHANNEL'
  | 'PRODUCT_VARIANT_BACK_IN_STOCK_IN_CHANNEL'
  | 'PRODUCT_VARIANT_OUT_OF_STOCK_FOR_CLICK_AND_COLLECT'
  | 'PRODUCT_VARIANT_BACK_IN_STOCK_FOR_CLICK_AND_COLLECT'
  | 'PRODUCT_VARIANT_DISCOUNTED_PRICE_UPDATED'
  | 'CHECKOUT_CREATED'
  | 'CHECKOUT_UPDATED'
  | 'CHECKOUT_FULLY_AUTHORIZED'
  | 'CHECKOUT_FULLY_PAID'
  | 'CHECKOUT_METADATA_UPDATED'
  | 'NOTIFY_USER'
  | 'PAGE_CREATED'
  | 'PAGE_UPDATED'
  | 'PAGE_DELETED'
  | 'PAGE_TYPE_CREATED'
  | 'PAGE_TYPE_UPDATED'
  | 'PAGE_TYPE_DELETED'
  | 'PERMISSION_GROUP_CREATED'
  | 'PERMISSION_GROUP_UPDATED'
  | 'PERMISSION_GROUP_DELETED'
  | 'SHIPPING_PRICE_CREATED'
  | 'SHIPPING_PRICE_UPDATED'
  | 'SHIPPING_PRICE_DELETED'
  | 'SHIPPING_ZONE_CREATED'
  | 'SHIPPING_ZONE_UPDATED'
  | 'SHIPPING_ZONE_DELETED'
  | 'SHIPPING_ZONE_METADATA_UPDATED'
  | 'STAFF_CREATED'
  | 'STAFF_UPDATED'
  | 'STAFF_DELETED'
  | 'STAFF_SET_PASSWORD_REQUESTED'
  | 'TRANSACTION_ITEM_METADATA_UPDATED'
  | 'TRANSLATION_CREATED'
  | 'TRANSLATION_UPDATED'
  | 'WAREHOUSE_CREATED'
  | 'WAREHOUSE_UPDATED'
  | 'WAREHOUSE_DELETED'
  | 'WAREHOUSE_METADATA_UPDATED'
  | 'VOUCHER_CREATED'
  | 'VOUCHER_UPDATED'
  | 'VOUCHER_DELETED'
  | 'VOUCHER_CODES_CREATED'
  | 'VOUCHER_CODES_DELETED'
  | 'VOUCHER_METADATA_UPDATED'
  | 'OBSERVABILITY'
  | 'THUMBNAIL_CREATED'
  | 'SHOP_METADATA_UPDATED';

export type App = Node & ObjectWithMetadata & {
  __typename?: 'App';
  id: Scalars['ID']['output'];
  privateMetadata: Array<MetadataItem>;
  privateMetafield?: Maybe<Scalars['String']['output']>;
  privateMetafields?: Maybe<Scalars['Metadata']['output']>;
  metadata: Array<MetadataItem>;
  metafield?: Maybe<Scalars['String']['output']>;
  metafields?: Maybe<Scalars['Metadata']['output']>;
  identifier?: Maybe<Scalars['String']['output']>;
  permissions?: Maybe<Array<Permission>>;
  created?: Maybe<Scalars['DateTime']['output']>;
  isActive?: Maybe<Scalars['Boolean']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  type?: Maybe<AppTypeEnum>;
  tokens?: Maybe<Array<AppToken>>;
  webhooks?: Maybe<Array<Webhook>>;
  aboutApp?: Maybe<Scalars['String']['output']>;
  /** @deprecated Field no longer supported */
  dataPrivacy?: Maybe<Scalars['String']['output']>;
  dataPrivacyUrl?: Maybe<Scalars['String']['output']>;
  homepageUrl?: Maybe<Scalars['String']['output']>;
  supportUrl?: Maybe<Scalars['String']['output']>;
  /** @deprecated Field no longer supported */
  configurationUrl?: Maybe<Scalars['String']['output']>;
  appUrl?: Maybe<Scalars['String']['output']>;
  manifestUrl?: Maybe<Scalars['String']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  accessToken?: Maybe<Scalars['String']['output']>;
  author?: Maybe<Scalars['String']['output']>;
  extensions: Array<AppExtension>;
  problems?: Maybe<Array<AppProblem>>;
  brand?: Maybe<AppBrand>;
  breakerState: CircuitBreakerStateEnum;
  breakerLastStateChange?: Maybe<Scalars['DateTime']['output']>;
};


export type AppPrivateMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type AppPrivateMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type AppMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type AppMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type AppProblemsArgs = {
  limit?: InputMaybe<Scalars['PositiveInt']['input']>;
};

export type ObjectWithMetadata = {
  privateMetadata: Array<MetadataItem>;
  privateMetafield?: Maybe<Scalars['String']['output']>;
  privateMetafields?: Maybe<Scalars['Metadata']['output']>;
  metadata: Array<MetadataItem>;
  metafield?: Maybe<Scalars['String']['output']>;
  metafields?: Maybe<Scalars['Metadata']['output']>;
};


export type ObjectWithMetadataPrivateMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type ObjectWithMetadataPrivateMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type ObjectWithMetadataMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type ObjectWithMetadataMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type MetadataItem = {
  __typename?: 'MetadataItem';
  key: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

export type Permission = {
  __typename?: 'Permission';
  code: PermissionEnum;
  name: Scalars['String']['output'];
};

export type PermissionEnum =
  | 'MANAGE_USERS'
  | 'MANAGE_STAFF'
  | 'IMPERSONATE_USER'
  | 'MANAGE_APPS'
  | 'MANAGE_OBSERVABILITY'
  | 'MANAGE_CHECKOUTS'
  | 'HANDLE_CHECKOUTS'
  | 'HANDLE_TAXES'
  | 'MANAGE_TAXES'
  | 'MANAGE_CHANNELS'
  | 'MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'
  | 'MANAGE_DISCOUNTS'
  | 'MANAGE_GIFT_CARD'
  | 'MANAGE_MENUS'
  | 'MANAGE_ORDERS'
  | 'MANAGE_ORDERS_IMPORT'
  | 'MANAGE_PAGES'
  | 'MANAGE_PAGE_TYPES_AND_ATTRIBUTES'
  | 'HANDLE_PAYMENTS'
  | 'MANAGE_PLUGINS'
  | 'MANAGE_PRODUCTS'
  | 'MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES'
  | 'MANAGE_SHIPPING'
  | 'MANAGE_SETTINGS'
  | 'MANAGE_TRANSLATIONS';

export type AppTypeEnum =
  | 'LOCAL'
  | 'THIRDPARTY';

export type AppToken = Node & {
  __typename?: 'AppToken';
  id: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
  authToken?: Maybe<Scalars['String']['output']>;
};

export type AppExtension = Node & {
  __typename?: 'AppExtension';
  id: Scalars['ID']['output'];
  permissions: Array<Permission>;
  label: Scalars['String']['output'];
  url: Scalars['String']['output'];
  mountName: Scalars['String']['output'];
  targetName: Scalars['String']['output'];
  settings: Scalars['JSON']['output'];
  identifier?: Maybe<Scalars['String']['output']>;
  app: App;
  accessToken?: Maybe<Scalars['String']['output']>;
};

export type AppProblem = Node & {
  __typename?: 'AppProblem';
  id: Scalars['ID']['output'];
  createdAt: Scalars['DateTime']['output'];
  updatedAt: Scalars['DateTime']['output'];
  count: Scalars['Int']['output'];
  isCritical: Scalars['Boolean']['output'];
  dismissed?: Maybe<AppProblemDismissed>;
  message: Scalars['String']['output'];
  key: Scalars['String']['output'];
};

export type AppProblemDismissed = {
  __typename?: 'AppProblemDismissed';
  by: AppProblemDismissedByEnum;
  userEmail?: Maybe<Scalars['String']['output']>;
};

export type AppProblemDismissedByEnum =
  | 'APP'
  | 'USER';

export type User = Node & ObjectWithMetadata & ObjectWithAttributes & {
  __typename?: 'User';
  id: Scalars['ID']['output'];
  privateMetadata: Array<MetadataItem>;
  privateMetafield?: Maybe<Scalars['String']['output']>;
  privateMetafields?: Maybe<Scalars['Metadata']['output']>;
  metadata: Array<MetadataItem>;
  metafield?: Maybe<Scalars['String']['output']>;
  metafields?: Maybe<Scalars['Metadata']['output']>;
  assignedAttribute?: Maybe<AssignedAttribute>;
  assignedAttributes: Array<AssignedAttribute>;
  email: Scalars['String']['output'];
  firstName: Scalars['String']['output'];
  lastName: Scalars['String']['output'];
  isStaff: Scalars['Boolean']['output'];
  isActive: Scalars['Boolean']['output'];
  isConfirmed: Scalars['Boolean']['output'];
  addresses: Array<Address>;
  /** @deprecated Field no longer supported */
  checkout?: Maybe<Checkout>;
  /** @deprecated Field no longer supported */
  checkoutTokens?: Maybe<Array<Scalars['UUID']['output']>>;
  checkoutIds?: Maybe<Array<Scalars['ID']['output']>>;
  checkouts?: Maybe<CheckoutCountableConnection>;
  giftCards?: Maybe<GiftCardCountableConnection>;
  note?: Maybe<Scalars['String']['output']>;
  orders?: Maybe<OrderCountableConnection>;
  userPermissions?: Maybe<Array<UserPermission>>;
  permissionGroups?: Maybe<Array<Group>>;
  editableGroups?: Maybe<Array<Group>>;
  accessibleChannels?: Maybe<Array<Channel>>;
  restrictedAccessToChannels: Scalars['Boolean']['output'];
  avatar?: Maybe<Image>;
  events?: Maybe<Array<CustomerEvent>>;
  /** @deprecated Field no longer supported */
  storedPaymentSources?: Maybe<Array<PaymentSource>>;
  languageCode: LanguageCodeEnum;
  defaultShippingAddress?: Maybe<Address>;
  defaultBillingAddress?: Maybe<Address>;
  externalReference?: Maybe<Scalars['String']['output']>;
  customerType?: Maybe<CustomerType>;
  lastLogin?: Maybe<Scalars['DateTime']['output']>;
  dateJoined: Scalars['DateTime']['output'];
  updatedAt: Scalars['DateTime']['output'];
  storedPaymentMethods?: Maybe<Array<StoredPaymentMethod>>;
};


export type UserPrivateMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type UserPrivateMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type UserMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type UserMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type UserAssignedAttributeArgs = {
  slug: Scalars['String']['input'];
};


export type UserAssignedAttributesArgs = {
  limit?: InputMaybe<Scalars['PositiveInt']['input']>;
};


export type UserCheckoutTokensArgs = {
  channel?: InputMaybe<Scalars['String']['input']>;
};


export type UserCheckoutIdsArgs = {
  channel?: InputMaybe<Scalars['String']['input']>;
};


export type UserCheckoutsArgs = {
  channel?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type UserGiftCardsArgs = {
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type UserOrdersArgs = {
  where?: InputMaybe<CustomerOrderWhereInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type UserAvatarArgs = {
  size?: InputMaybe<Scalars['Int']['input']>;
  format?: InputMaybe<ThumbnailFormatEnum>;
};


export type UserStoredPaymentSourcesArgs = {
  channel?: InputMaybe<Scalars['String']['input']>;
};


export type UserStoredPaymentMethodsArgs = {
  channel: Scalars['String']['input'];
};

export type ObjectWithAttributes = {
  assignedAttribute?: Maybe<AssignedAttribute>;
  assignedAttributes: Array<AssignedAttribute>;
};


export type ObjectWithAttributesAssignedAttributeArgs = {
  slug: Scalars['String']['input'];
};


export type ObjectWithAttributesAssignedAttributesArgs = {
  limit?: InputMaybe<Scalars['PositiveInt']['input']>;
};

export type AssignedAttribute = {
  attribute: Attribute;
};

export type Attribute = Node & ObjectWithMetadata & {
  __typename?: 'Attribute';
  id: Scalars['ID']['output'];
  privateMetadata: Array<MetadataItem>;
  privateMetafield?: Maybe<Scalars['String']['output']>;
  privateMetafields?: Maybe<Scalars['Metadata']['output']>;
  metadata: Array<MetadataItem>;
  metafield?: Maybe<Scalars['String']['output']>;
  metafields?: Maybe<Scalars['Metadata']['output']>;
  inputType?: Maybe<AttributeInputTypeEnum>;
  entityType?: Maybe<AttributeEntityTypeEnum>;
  referenceTypes?: Maybe<Array<ReferenceType>>;
  name: Scalars['String']['output'];
  slug: Scalars['String']['output'];
  type: AttributeTypeEnum;
  unit?: Maybe<MeasurementUnitsEnum>;
  choices?: Maybe<AttributeValueCountableConnection>;
  valueRequired: Scalars['Boolean']['output'];
  visibleInStorefront: Scalars['Boolean']['output'];
  /** @deprecated Field no longer supported */
  filterableInStorefront: Scalars['Boolean']['output'];
  /** @deprecated Field no longer supported */
  filterableInDashboard: Scalars['Boolean']['output'];
  /** @deprecated Field no longer supported */
  availableInGrid: Scalars['Boolean']['output'];
  /** @deprecated Field no longer supported */
  storefrontSearchPosition: Scalars['Int']['output'];
  withChoices: Scalars['Boolean']['output'];
  productTypes: ProductTypeCountableConnection;
  productVariantTypes: ProductTypeCountableConnection;
  externalReference?: Maybe<Scalars['String']['output']>;
};


export type AttributePrivateMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type AttributePrivateMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type AttributeMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type AttributeMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type AttributeReferenceTypesArgs = {
  limit?: InputMaybe<Scalars['PositiveInt']['input']>;
};


export type AttributeChoicesArgs = {
  sortBy?: InputMaybe<AttributeChoicesSortingInput>;
  filter?: InputMaybe<AttributeValueFilterInput>;
  where?: InputMaybe<AttributeValueWhereInput>;
  search?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type AttributeProductTypesArgs = {
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type AttributeProductVariantTypesArgs = {
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type AttributeInputTypeEnum =
  | 'DROPDOWN'
  | 'MULTISELECT'
  | 'FILE'
  | 'REFERENCE'
  | 'SINGLE_REFERENCE'
  | 'NUMERIC'
  | 'RICH_TEXT'
  | 'PLAIN_TEXT'
  | 'SWATCH'
  | 'BOOLEAN'
  | 'DATE'
  | 'DATE_TIME';

export type AttributeEntityTypeEnum =
  | 'PAGE'
  | 'PRODUCT'
  | 'PRODUCT_VARIANT'
  | 'CATEGORY'
  | 'COLLECTION';

export type ReferenceType = ProductType | PageType;

export type ProductType = Node & {
  __typename?: 'ProductType';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type PaymentSource = {
  __typename?: 'PaymentSource';
  gateway: Scalars['String']['output'];
  paymentMethodId?: Maybe<Scalars['String']['output']>;
  creditCardInfo?: Maybe<CreditCard>;
  metadata: Array<MetadataItem>;
};

export type CustomerEvent = Node & {
  __typename?: 'CustomerEvent';
  id: Scalars['ID']['output'];
  date?: Maybe<Scalars['DateTime']['output']>;
  type?: Maybe<CustomerEventsEnum>;
  user?: Maybe<User>;
  app?: Maybe<App>;
  message?: Maybe<Scalars['String']['output']>;
  count?: Maybe<Scalars['Int']['output']>;
  order?: Maybe<Order>;
};

export type CustomerEventsEnum =
  | 'ACCOUNT_CREATED'
  | 'ACCOUNT_ACTIVATED'
  | 'ACCOUNT_DEACTIVATED'
  | 'PASSWORD_RESET_LINK_SENT'
  | 'PASSWORD_RESET'
  | 'EMAIL_CHANGED_REQUEST'
  | 'PASSWORD_CHANGED'
  | 'EMAIL_CHANGED'
  | 'PLACED_ORDER'
  | 'NOTE_ADDED_TO_ORDER'
  | 'CUSTOMER_DELETED'
  | 'NAME_ASSIGNED'
  | 'EMAIL_ASSIGNED'
  | 'NOTE_ADDED';

export type WeightUnitsEnum =
  | 'G'
  | 'LB'
  | 'OZ'
  | 'KG'
  | 'TONNE';

export type ProductCountableConnection = {
  __typename?: 'ProductCountableConnection';
  pageInfo: PageInfo;
  edges: Array<ProductCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
  endCursor?: Maybe<Scalars['String']['output']>;
};

export type ProductCountableEdge = {
  __typename?: 'ProductCountableEdge';
  node: Product;
  cursor: Scalars['String']['output'];
};

export type Product = Node & {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  description?: Maybe<Scalars['JSONString']['output']>;
  slug: Scalars['String']['output'];
  category?: Maybe<Category>;
  updatedAt: Scalars['DateTime']['output'];
  thumbnail?: Maybe<Image>;
  translation?: Maybe<ProductTranslation>;
};


export type ProductThumbnailArgs = {
  size?: InputMaybe<Scalars['Int']['input']>;
};


export type ProductTranslationArgs = {
  languageCode: LanguageCodeEnum;
};

export type Category = Node & {
  __typename?: 'Category';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  parent?: Maybe<Category>;
  level: Scalars['Int']['output'];
  updatedAt: Scalars['DateTime']['output'];
  ancestors?: Maybe<CategoryCountableConnection>;
  products?: Maybe<ProductCountableConnection>;
  backgroundImage?: Maybe<Image>;
};


export type CategoryAncestorsArgs = {
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type CategoryProductsArgs = {
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type CategoryBackgroundImageArgs = {
  size?: InputMaybe<Scalars['Int']['input']>;
};

export type CategoryCountableConnection = {
  __typename?: 'CategoryCountableConnection';
  pageInfo: PageInfo;
  edges: Array<CategoryCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type CategoryCountableEdge = {
  __typename?: 'CategoryCountableEdge';
  node: Category;
  cursor: Scalars['String']['output'];
};

export type ProductFilterInput = {
  stockAvailability?: InputMaybe<StockAvailability>;
  search?: InputMaybe<Scalars['String']['input']>;
};

export type AssignedAttributeValueInput = {
  slug?: InputMaybe<StringFilterInput>;
  name?: InputMaybe<StringFilterInput>;
  numeric?: InputMaybe<DecimalFilterInput>;
  date?: InputMaybe<DateRangeInput>;
  dateTime?: InputMaybe<DateTimeRangeInput>;
  boolean?: InputMaybe<Scalars['Boolean']['input']>;
  reference?: InputMaybe<AssignedAttributeReferenceInput>;
};

export type StringFilterInput = {
  eq?: InputMaybe<Scalars['String']['input']>;
  oneOf?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type DecimalFilterInput = {
  eq?: InputMaybe<Scalars['Decimal']['input']>;
  oneOf?: InputMaybe<Array<Scalars['Decimal']['input']>>;
  range?: InputMaybe<DecimalRangeInput>;
};

export type DecimalRangeInput = {
  gte?: InputMaybe<Scalars['Decimal']['input']>;
  lte?: InputMaybe<Scalars['Decimal']['input']>;
};

export type DateRangeInput = {
  gte?: InputMaybe<Scalars['Date']['input']>;
  lte?: InputMaybe<Scalars['Date']['input']>;
};

export type DateTimeRangeInput = {
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  lte?: InputMaybe<Scalars['DateTime']['input']>;
};

export type AssignedAttributeReferenceInput = {
  referencedIds?: InputMaybe<ContainsFilterInput>;
  pageSlugs?: InputMaybe<ContainsFilterInput>;
  productSlugs?: InputMaybe<ContainsFilterInput>;
  productVariantSkus?: InputMaybe<ContainsFilterInput>;
  categorySlugs?: InputMaybe<ContainsFilterInput>;
  collectionSlugs?: InputMaybe<ContainsFilterInput>;
};

export type ContainsFilterInput = {
  containsAny?: InputMaybe<Array<Scalars['String']['input']>>;
  containsAll?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type IntRangeInput = {
  gte?: InputMaybe<Scalars['Int']['input']>;
  lte?: InputMaybe<Scalars['Int']['input']>;
};

export type StockAvailability =
  | 'IN_STOCK'
  | 'OUT_OF_STOCK';

export type MetadataFilter = {
  key: Scalars['String']['input'];
  value?: InputMaybe<Scalars['String']['input']>;
};

export type GlobalIdFilterInput = {
  eq?: InputMaybe<Scalars['ID']['input']>;
  oneOf?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type Image = {
  __typename?: 'Image';
  url: Scalars['String']['output'];
  alt?: Maybe<Scalars['String']['output']>;
};

export type ThumbnailFormatEnum =
  | 'ORIGINAL'
  | 'AVIF'
  | 'WEBP';

export type LanguageDisplay = {
  __typename?: 'LanguageDisplay';
  code: LanguageCodeEnum;
  language: Scalars['String']['output'];
};

export type LanguageCodeEnum =
  | 'AF'
  | 'AF_NA'
  | 'AF_ZA'
  | 'AGQ'
  | 'AGQ_CM'
  | 'AK'
  | 'AK_GH'
  | 'AM'
  | 'AM_ET'
  | 'AR'
  | 'AR_AE'
  | 'AR_BH'
  | 'AR_DJ'
  | 'AR_DZ'
  | 'AR_EG'
  | 'AR_EH'
  | 'AR_ER'
  | 'AR_IL'
  | 'AR_IQ'
  | 'AR_JO'
  | 'AR_KM'
  | 'AR_KW'
  | 'AR_LB'
  | 'AR_LY'
  | 'AR_MA'
  | 'AR_MR'
  | 'AR_OM'
  | 'AR_PS'
  | 'AR_QA'
  | 'AR_SA'
  | 'AR_SD'
  | 'AR_SO'
  | 'AR_SS'
  | 'AR_SY'
  | 'AR_TD'
  | 'AR_TN'
  | 'AR_YE'
  | 'AS'
  | 'AS_IN'
  | 'ASA'
  | 'ASA_TZ'
  | 'AST'
  | 'AST_ES'
  | 'AZ'
  | 'AZ_CYRL'
  | 'AZ_CYRL_AZ'
  | 'AZ_LATN'
  | 'AZ_LATN_AZ'
  | 'BAS'
  | 'BAS_CM'
  | 'BE'
  | 'BE_BY'
  | 'BEM'
  | 'BEM_ZM'
  | 'BEZ'
  | 'BEZ_TZ'
  | 'BG'
  | 'BG_BG'
  | 'BM'
  | 'BM_ML'
  | 'BN'
  | 'BN_BD'
  | 'BN_IN'
  | 'BO'
  | 'BO_CN'
  | 'BO_IN'
  | 'BR'
  | 'BR_FR'
  | 'BRX'
  | 'BRX_IN'
  | 'BS'
  | 'BS_CYRL'
  | 'BS_CYRL_BA'
  | 'BS_LATN'
  | 'BS_LATN_BA'
  | 'CA'
  | 'CA_AD'
  | 'CA_ES'
  | 'CA_ES_VALENCIA'
  | 'CA_FR'
  | 'CA_IT'
  | 'CCP'
  | 'CCP_BD'
  | 'CCP_IN'
  | 'CE'
  | 'CE_RU'
  | 'CEB'
  | 'CEB_PH'
  | 'CGG'
  | 'CGG_UG'
  | 'CHR'
  | 'CHR_US'
  | 'CKB'
  | 'CKB_IQ'
  | 'CKB_IR'
  | 'CS'
  | 'CS_CZ'
  | 'CU'
  | 'CU_RU'
  | 'CY'
  | 'CY_GB'
  | 'DA'
  | 'DA_DK'
  | 'DA_GL'
  | 'DAV'
  | 'DAV_KE'
  | 'DE'
  | 'DE_AT'
  | 'DE_BE'
  | 'DE_CH'
  | 'DE_DE'
  | 'DE_IT'
  | 'DE_LI'
  | 'DE_LU'
  | 'DJE'
  | 'DJE_NE'
  | 'DSB'
  | 'DSB_DE'
  | 'DUA'
  | 'DUA_CM'
  | 'DYO'
  | 'DYO_SN'
  | 'DZ'
  | 'DZ_BT'
  | 'EBU'
  | 'EBU_KE'
  | 'EE'
  | 'EE_GH'
  | 'EE_TG'
  | 'EL'
  | 'EL_CY'
  | 'EL_GR'
  | 'EN'
  | 'EN_AE'
  | 'EN_AG'
  | 'EN_AI'
  | 'EN_AS'
  | 'EN_AT'
  | 'EN_AU'
  | 'EN_BB'
  | 'EN_BE'
  | 'EN_BI'
  | 'EN_BM'
  | 'EN_BS'
  | 'EN_BW'
  | 'EN_BZ'
  | 'EN_CA'
  | 'EN_CC'
  | 'EN_CH'
  | 'EN_CK'
  | 'EN_CM'
  | 'EN_CX'
  | 'EN_CY'
  | 'EN_DE'
  | 'EN_DG'
  | 'EN_DK'
  | 'EN_DM'
  | 'EN_ER'
  | 'EN_FI'
  | 'EN_FJ'
  | 'EN_FK'
  | 'EN_FM'
  | 'EN_GB'
  | 'EN_GD'
  | 'EN_GG'
  | 'EN_GH'
  | 'EN_GI'
  | 'EN_GM'
  | 'EN_GU'
  | 'EN_GY'
  | 'EN_HK'
  | 'EN_IE'
  | 'EN_IL'
  | 'EN_IM'
  | 'EN_IN'
  | 'EN_IO'
  | 'EN_JE'
  | 'EN_JM'
  | 'EN_KE'
  | 'EN_KI'
  | 'EN_KN'
  | 'EN_KY'
  | 'EN_LC'
  | 'EN_LR'
  | 'EN_LS'
  | 'EN_MG'
  | 'EN_MH'
  | 'EN_MO'
  | 'EN_MP'
  | 'EN_MS'
  | 'EN_MT'
  | 'EN_MU'
  | 'EN_MW'
  | 'EN_MY'
  | 'EN_NA'
  | 'EN_NF'
  | 'EN_NG'
  | 'EN_NL'
  | 'EN_NR'
  | 'EN_NU'
  | 'EN_NZ'
  | 'EN_PG'
  | 'EN_PH'
  | 'EN_PK'
  | 'EN_PN'
  | 'EN_PR'
  | 'EN_PW'
  | 'EN_RW'
  | 'EN_SB'
  | 'EN_SC'
  | 'EN_SD'
  | 'EN_SE'
  | 'EN_SG'
  | 'EN_SH'
  | 'EN_SI'
  | 'EN_SL'
  | 'EN_SS'
  | 'EN_SX'
  | 'EN_SZ'
  | 'EN_TC'
  | 'EN_TK'
  | 'EN_TO'
  | 'EN_TT'
  | 'EN_TV'
  | 'EN_TZ'
  | 'EN_UG'
  | 'EN_UM'
  | 'EN_US'
  | 'EN_VC'
  | 'EN_VG'
  | 'EN_VI'
  | 'EN_VU'
  | 'EN_WS'
  | 'EN_ZA'
  | 'EN_ZM'
  | 'EN_ZW'
  | 'EO'
  | 'ES'
  | 'ES_AR'
  | 'ES_BO'
  | 'ES_BR'
  | 'ES_BZ'
  | 'ES_CL'
  | 'ES_CO'
  | 'ES_CR'
  | 'ES_CU'
  | 'ES_DO'
  | 'ES_EA'
  | 'ES_EC'
  | 'ES_ES'
  | 'ES_GQ'
  | 'ES_GT'
  | 'ES_HN'
  | 'ES_IC'
  | 'ES_MX'
  | 'ES_NI'
  | 'ES_PA'
  | 'ES_PE'
  | 'ES_PH'
  | 'ES_PR'
  | 'ES_PY'
  | 'ES_SV'
  | 'ES_US'
  | 'ES_UY'
  | 'ES_VE'
  | 'ET'
  | 'ET_EE'
  | 'EU'
  | 'EU_ES'
  | 'EWO'
  | 'EWO_CM'
  | 'FA'
  | 'FA_AF'
  | 'FA_IR'
  | 'FF'
  | 'FF_ADLM'
  | 'FF_ADLM_BF'
  | 'FF_ADLM_CM'
  | 'FF_ADLM_GH'
  | 'FF_ADLM_GM'
  | 'FF_ADLM_GN'
  | 'FF_ADLM_GW'
  | 'FF_ADLM_LR'
  | 'FF_ADLM_MR'
  | 'FF_ADLM_NE'
  | 'FF_ADLM_NG'
  | 'FF_ADLM_SL'
  | 'FF_ADLM_SN'
  | 'FF_LATN'
  | 'FF_LATN_BF'
  | 'FF_LATN_CM'
  | 'FF_LATN_GH'
  | 'FF_LATN_GM'
  | 'FF_LATN_GN'
  | 'FF_LATN_GW'
  | 'FF_LATN_LR'
  | 'FF_LATN_MR'
  | 'FF_LATN_NE'
  | 'FF_LATN_NG'
  | 'FF_LATN_SL'
  | 'FF_LATN_SN'
  | 'FI'
  | 'FI_FI'
  | 'FIL'
  | 'FIL_PH'
  | 'FO'
  | 'FO_DK'
  | 'FO_FO'
  | 'FR'
  | 'FR_BE'
  | 'FR_BF'
  | 'FR_BI'
  | 'FR_BJ'
  | 'FR_BL'
  | 'FR_CA'
  | 'FR_CD'
  | 'FR_CF'
  | 'FR_CG'
  | 'FR_CH'
  | 'FR_CI'
  | 'FR_CM'
  | 'FR_DJ'
  | 'FR_DZ'
  | 'FR_FR'
  | 'FR_GA'
  | 'FR_GF'
  | 'FR_GN'
  | 'FR_GP'
  | 'FR_GQ'
  | 'FR_HT'
  | 'FR_KM'
  | 'FR_LU'
  | 'FR_MA'
  | 'FR_MC'
  | 'FR_MF'
  | 'FR_MG'
  | 'FR_ML'
  | 'FR_MQ'
  | 'FR_MR'
  | 'FR_MU'
  | 'FR_NC'
  | 'FR_NE'
  | 'FR_PF'
  | 'FR_PM'
  | 'FR_RE'
  | 'FR_RW'
  | 'FR_SC'
  | 'FR_SN'
  | 'FR_SY'
  | 'FR_TD'
  | 'FR_TG'
  | 'FR_TN'
  | 'FR_VU'
  | 'FR_WF'
  | 'FR_YT'
  | 'FUR'
  | 'FUR_IT'
  | 'FY'
  | 'FY_NL'
  | 'GA'
  | 'GA_GB'
  | 'GA_IE'
  | 'GD'
  | 'GD_GB'
  | 'GL'
  | 'GL_ES'
  | 'GSW'
  | 'GSW_CH'
  | 'GSW_FR'
  | 'GSW_LI'
  | 'GU'
  | 'GU_IN'
  | 'GUZ'
  | 'GUZ_KE'
  | 'GV'
  | 'GV_IM'
  | 'HA'
  | 'HA_GH'
  | 'HA_NE'
  | 'HA_NG'
  | 'HAW'
  | 'HAW_US'
  | 'HE'
  | 'HE_IL'
  | 'HI'
  | 'HI_IN'
  | 'HR'
  | 'HR_BA'
  | 'HR_HR'
  | 'HSB'
  | 'HSB_DE'
  | 'HU'
  | 'HU_HU'
  | 'HY'
  | 'HY_AM'
  | 'IA'
  | 'ID'
  | 'ID_ID'
  | 'IG'
  | 'IG_NG'
  | 'II'
  | 'II_CN'
  | 'IS'
  | 'IS_IS'
  | 'IT'
  | 'IT_CH'
  | 'IT_IT'
  | 'IT_SM'
  | 'IT_VA'
  | 'JA'
  | 'JA_JP'
  | 'JGO'
  | 'JGO_CM'
  | 'JMC'
  | 'JMC_TZ'
  | 'JV'
  | 'JV_ID'
  | 'KA'
  | 'KA_GE'
  | 'KAB'
  | 'KAB_DZ'
  | 'KAM'
  | 'KAM_KE'
  | 'KDE'
  | 'KDE_TZ'
  | 'KEA'
  | 'KEA_CV'
  | 'KHQ'
  | 'KHQ_ML'
  | 'KI'
  | 'KI_KE'
  | 'KK'
  | 'KK_KZ'
  | 'KKJ'
  | 'KKJ_CM'
  | 'KL'
  | 'KL_GL'
  | 'KLN'
  | 'KLN_KE'
  | 'KM'
  | 'KM_KH'
  | 'KN'
  | 'KN_IN'
  | 'KO'
  | 'KO_KP'
  | 'KO_KR'
  | 'KOK'
  | 'KOK_IN'
  | 'KS'
  | 'KS_ARAB'
  | 'KS_ARAB_IN'
  | 'KSB'
  | 'KSB_TZ'
  | 'KSF'
  | 'KSF_CM'
  | 'KSH'
  | 'KSH_DE'
  | 'KU'
  | 'KU_TR'
  | 'KW'
  | 'KW_GB'
  | 'KY'
  | 'KY_KG'
  | 'LAG'
  | 'LAG_TZ'
  | 'LB'
  | 'LB_LU'
  | 'LG'
  | 'LG_UG'
  | 'LKT'
  | 'LKT_US'
  | 'LN'
  | 'LN_AO'
  | 'LN_CD'
  | 'LN_CF'
  | 'LN_CG'
  | 'LO'
  | 'LO_LA'
  | 'LRC'
  | 'LRC_IQ'
  | 'LRC_IR'
  | 'LT'
  | 'LT_LT'
  | 'LU'
  | 'LU_CD'
  | 'LUO'
  | 'LUO_KE'
  | 'LUY'
  | 'LUY_KE'
  | 'LV'
  | 'LV_LV'
  | 'MAI'
  | 'MAI_IN'
  | 'MAS'
  | 'MAS_KE'
  | 'MAS_TZ'
  | 'MER'
  | 'MER_KE'
  | 'MFE'
  | 'MFE_MU'
  | 'MG'
  | 'MG_MG'
  | 'MGH'
  | 'MGH_MZ'
  | 'MGO'
  | 'MGO_CM'
  | 'MI'
  | 'MI_NZ'
  | 'MK'
  | 'MK_MK'
  | 'ML'
  | 'ML_IN'
  | 'MN'
  | 'MN_MN'
  | 'MNI'
  | 'MNI_BENG'
  | 'MNI_BENG_IN'
  | 'MR'
  | 'MR_IN'
  | 'MS'
  | 'MS_BN'
  | 'MS_ID'
  | 'MS_MY'
  | 'MS_SG'
  | 'MT'
  | 'MT_MT'
  | 'MUA'
  | 'MUA_CM'
  | 'MY'
  | 'MY_MM'
  | 'MZN'
  | 'MZN_IR'
  | 'NAQ'
  | 'NAQ_NA'
  | 'NB'
  | 'NB_NO'
  | 'NB_SJ'
  | 'ND'
  | 'ND_ZW'
  | 'NDS'
  | 'NDS_DE'
  | 'NDS_NL'
  | 'NE'
  | 'NE_IN'
  | 'NE_NP'
  | 'NL'
  | 'NL_AW'
  | 'NL_BE'
  | 'NL_BQ'
  | 'NL_CW'
  | 'NL_NL'
  | 'NL_SR'
  | 'NL_SX'
  | 'NMG'
  | 'NMG_CM'
  | 'NN'
  | 'NN_NO'
  | 'NNH'
  | 'NNH_CM'
  | 'NUS'
  | 'NUS_SS'
  | 'NYN'
  | 'NYN_UG'
  | 'OM'
  | 'OM_ET'
  | 'OM_KE'
  | 'OR'
  | 'OR_IN'
  | 'OS'
  | 'OS_GE'
  | 'OS_RU'
  | 'PA'
  | 'PA_ARAB'
  | 'PA_ARAB_PK'
  | 'PA_GURU'
  | 'PA_GURU_IN'
  | 'PCM'
  | 'PCM_NG'
  | 'PL'
  | 'PL_PL'
  | 'PRG'
  | 'PS'
  | 'PS_AF'
  | 'PS_PK'
  | 'PT'
  | 'PT_AO'
  | 'PT_BR'
  | 'PT_CH'
  | 'PT_CV'
  | 'PT_GQ'
  | 'PT_GW'
  | 'PT_LU'
  | 'PT_MO'
  | 'PT_MZ'
  | 'PT_PT'
  | 'PT_ST'
  | 'PT_TL'
  | 'QU'
  | 'QU_BO'
  | 'QU_EC'
  | 'QU_PE'
  | 'RM'
  | 'RM_CH'
  | 'RN'
  | 'RN_BI'
  | 'RO'
  | 'RO_MD'
  | 'RO_RO'
  | 'ROF'
  | 'ROF_TZ'
  | 'RU'
  | 'RU_BY'
  | 'RU_KG'
  | 'RU_KZ'
  | 'RU_MD'
  | 'RU_RU'
  | 'RU_UA'
  | 'RW'
  | 'RW_RW'
  | 'RWK'
  | 'RWK_TZ'
  | 'SAH'
  | 'SAH_RU'
  | 'SAQ'
  | 'SAQ_KE'
  | 'SAT'
  | 'SAT_OLCK'
  | 'SAT_OLCK_IN'
  | 'SBP'
  | 'SBP_TZ'
  | 'SD'
  | 'SD_ARAB'
  | 'SD_ARAB_PK'
  | 'SD_DEVA'
  | 'SD_DEVA_IN'
  | 'SE'
  | 'SE_FI'
  | 'SE_NO'
  | 'SE_SE'
  | 'SEH'
  | 'SEH_MZ'
  | 'SES'
  | 'SES_ML'
  | 'SG'
  | 'SG_CF'
  | 'SHI'
  | 'SHI_LATN'
  | 'SHI_LATN_MA'
  | 'SHI_TFNG'
  | 'SHI_TFNG_MA'
  | 'SI'
  | 'SI_LK'
  | 'SK'
  | 'SK_SK'
  | 'SL'
  | 'SL_SI'
  | 'SMN'
  | 'SMN_FI'
  | 'SN'
  | 'SN_ZW'
  | 'SO'
  | 'SO_DJ'
  | 'SO_ET'
  | 'SO_KE'
  | 'SO_SO'
  | 'SQ'
  | 'SQ_AL'
  | 'SQ_MK'
  | 'SQ_XK'
  | 'SR'
  | 'SR_CYRL'
  | 'SR_CYRL_BA'
  | 'SR_CYRL_ME'
  | 'SR_CYRL_RS'
  | 'SR_CYRL_XK'
  | 'SR_LATN'
  | 'SR_LATN_BA'
  | 'SR_LATN_ME'
  | 'SR_LATN_RS'
  | 'SR_LATN_XK'
  | 'SU'
  | 'SU_LATN'
  | 'SU_LATN_ID'
  | 'SV'
  | 'SV_AX'
  | 'SV_FI'
  | 'SV_SE'
  | 'SW'
  | 'SW_CD'
  | 'SW_KE'
  | 'SW_TZ'
  | 'SW_UG'
  | 'TA'
  | 'TA_IN'
  | 'TA_LK'
  | 'TA_MY'
  | 'TA_SG'
  | 'TE'
  | 'TE_IN'
  | 'TEO'
  | 'TEO_KE'
  | 'TEO_UG'
  | 'TG'
  | 'TG_TJ'
  | 'TH'
  | 'TH_TH'
  | 'TI'
  | 'TI_ER'
  | 'TI_ET'
  | 'TK'
  | 'TK_TM'
  | 'TO'
  | 'TO_TO'
  | 'TR'
  | 'TR_CY'
  | 'TR_TR'
  | 'TT'
  | 'TT_RU'
  | 'TWQ'
  | 'TWQ_NE'
  | 'TZM'
  | 'TZM_MA'
  | 'UG'
  | 'UG_CN'
  | 'UK'
  | 'UK_UA'
  | 'UR'
  | 'UR_IN'
  | 'UR_PK'
  | 'UZ'
  | 'UZ_ARAB'
  | 'UZ_ARAB_AF'
  | 'UZ_CYRL'
  | 'UZ_CYRL_UZ'
  | 'UZ_LATN'
  | 'UZ_LATN_UZ'
  | 'VAI'
  | 'VAI_LATN'
  | 'VAI_LATN_LR'
  | 'VAI_VAII'
  | 'VAI_VAII_LR'
  | 'VI'
  | 'VI_VN'
  | 'VO'
  | 'VUN'
  | 'VUN_TZ'
  | 'WAE'
  | 'WAE_CH'
  | 'WO'
  | 'WO_SN'
  | 'XH'
  | 'XH_ZA'
  | 'XOG'
  | 'XOG_UG'
  | 'YAV'
  | 'YAV_CM'
  | 'YI'
  | 'YO'
  | 'YO_BJ'
  | 'YO_NG'
  | 'YUE'
  | 'YUE_HANS'
  | 'YUE_HANS_CN'
  | 'YUE_HANT'
  | 'YUE_HANT_HK'
  | 'ZGH'
  | 'ZGH_MA'
  | 'ZH'
  | 'ZH_HANS'
  | 'ZH_HANS_CN'
  | 'ZH_HANS_HK'
  | 'ZH_HANS_MO'
  | 'ZH_HANS_SG'
  | 'ZH_HANT'
  | 'ZH_HANT_HK'
  | 'ZH_HANT_MO'
  | 'ZH_HANT_TW'
  | 'ZU'
  | 'ZU_ZA';

export type ProductVariant = Node & {
  __typename?: 'ProductVariant';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  sku?: Maybe<Scalars['String']['output']>;
  product: Product;
  pricing?: Maybe<VariantPricingInfo>;
  /** @deprecated Field no longer supported */
  attributes: Array<SelectedAttribute>;
  media?: Maybe<Array<ProductMedia>>;
  translation?: Maybe<ProductVariantTranslation>;
  updatedAt: Scalars['DateTime']['output'];
};


export type ProductVariantAttributesArgs = {
  variantSelection?: InputMaybe<VariantAttributeScope>;
};


export type ProductVariantTranslationArgs = {
  languageCode: LanguageCodeEnum;
};

export type Channel = Node & ObjectWithMetadata & {
  __typename?: 'Channel';
  id: Scalars['ID']['output'];
  privateMetadata: Array<MetadataItem>;
  privateMetafield?: Maybe<Scalars['String']['output']>;
  privateMetafields?: Maybe<Scalars['Metadata']['output']>;
  metadata: Array<MetadataItem>;
  metafield?: Maybe<Scalars['String']['output']>;
  metafields?: Maybe<Scalars['Metadata']['output']>;
  slug: Scalars['String']['output'];
  name: Scalars['String']['output'];
  isActive: Scalars['Boolean']['output'];
  currencyCode: Scalars['String']['output'];
  hasOrders: Scalars['Boolean']['output'];
  defaultCountry: CountryDisplay;
  warehouses: Array<Warehouse>;
  countries?: Maybe<Array<CountryDisplay>>;
  stockSettings: StockSettings;
  orderSettings: OrderSettings;
  checkoutSettings: CheckoutSettings;
  paymentSettings: PaymentSettings;
  taxConfiguration: TaxConfiguration;
};


export type ChannelPrivateMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type ChannelPrivateMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type ChannelMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type ChannelMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type CountryDisplay = {
  __typename?: 'CountryDisplay';
  code: Scalars['String']['output'];
  country: Scalars['String']['output'];
  /** @deprecated Field no longer supported */
  vat?: Maybe<Vat>;
};

export type Vat = {
  __typename?: 'VAT';
  countryCode: Scalars['String']['output'];
  standardRate?: Maybe<Scalars['Float']['output']>;
  reducedRates: Array<ReducedRate>;
};

export type ReducedRate = {
  __typename?: 'ReducedRate';
  rate: Scalars['Float']['output'];
  rateType: Scalars['String']['output'];
};

export type Warehouse = Node & {
  __typename?: 'Warehouse';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type Address = Node & ObjectWithMetadata & {
  __typename?: 'Address';
  id: Scalars['ID']['output'];
  privateMetadata: Array<MetadataItem>;
  privateMetafield?: Maybe<Scalars['String']['output']>;
  privateMetafields?: Maybe<Scalars['Metadata']['output']>;
  metadata: Array<MetadataItem>;
  metafield?: Maybe<Scalars['String']['output']>;
  metafields?: Maybe<Scalars['Metadata']['output']>;
  firstName: Scalars['String']['output'];
  lastName: Scalars['String']['output'];
  companyName: Scalars['String']['output'];
  streetAddress1: Scalars['String']['output'];
  streetAddress2: Scalars['String']['output'];
  city: Scalars['String']['output'];
  cityArea: Scalars['String']['output'];
  postalCode: Scalars['String']['output'];
  country: CountryDisplay;
  countryArea: Scalars['String']['output'];
  phone?: Maybe<Scalars['String']['output']>;
  isDefaultShippingAddress?: Maybe<Scalars['Boolean']['output']>;
  isDefaultBillingAddress?: Maybe<Scalars['Boolean']['output']>;
};


export type AddressPrivateMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type AddressPrivateMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type AddressMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type AddressMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type ShippingZoneCountableConnection = {
  __typename?: 'ShippingZoneCountableConnection';
  pageInfo: PageInfo;
  edges: Array<ShippingZoneCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ShippingZoneCountableEdge = {
  __typename?: 'ShippingZoneCountableEdge';
  node: ShippingZone;
  cursor: Scalars['String']['output'];
};

export type ShippingZone = Node & {
  __typename?: 'ShippingZone';
  id: Scalars['ID']['output'];
  channels: Array<Channel>;
};

export type Money = {
  __typename?: 'Money';
  currency: Scalars['String']['output'];
  amount: Scalars['Float']['output'];
};

export type CountryCode =
  | 'AF'
  | 'AX'
  | 'AL'
  | 'DZ'
  | 'AS'
  | 'AD'
  | 'AO'
  | 'AI'
  | 'AQ'
  | 'AG'
  | 'AR'
  | 'AM'
  | 'AW'
  | 'AU'
  | 'AT'
  | 'AZ'
  | 'BS'
  | 'BH'
  | 'BD'
  | 'BB'
  | 'BY'
  | 'BE'
  | 'BZ'
  | 'BJ'
  | 'BM'
  | 'BT'
  | 'BO'
  | 'BQ'
  | 'BA'
  | 'BW'
  | 'BV'
  | 'BR'
  | 'IO'
  | 'BN'
  | 'BG'
  | 'BF'
  | 'BI'
  | 'CV'
  | 'KH'
  | 'CM'
  | 'CA'
  | 'KY'
  | 'CF'
  | 'TD'
  | 'CL'
  | 'CN'
  | 'CX'
  | 'CC'
  | 'CO'
  | 'KM'
  | 'CG'
  | 'CD'
  | 'CK'
  | 'CR'
  | 'CI'
  | 'HR'
  | 'CU'
  | 'CW'
  | 'CY'
  | 'CZ'
  | 'DK'
  | 'DJ'
  | 'DM'
  | 'DO'
  | 'EC'
  | 'EG'
  | 'SV'
  | 'GQ'
  | 'ER'
  | 'EE'
  | 'SZ'
  | 'ET'
  | 'EU'
  | 'FK'
  | 'FO'
  | 'FJ'
  | 'FI'
  | 'FR'
  | 'GF'
  | 'PF'
  | 'TF'
  | 'GA'
  | 'GM'
  | 'GE'
  | 'DE'
  | 'GH'
  | 'GI'
  | 'GR'
  | 'GL'
  | 'GD'
  | 'GP'
  | 'GU'
  | 'GT'
  | 'GG'
  | 'GN'
  | 'GW'
  | 'GY'
  | 'HT'
  | 'HM'
  | 'VA'
  | 'HN'
  | 'HK'
  | 'HU'
  | 'IS'
  | 'IN'
  | 'ID'
  | 'IR'
  | 'IQ'
  | 'IE'
  | 'IM'
  | 'IL'
  | 'IT'
  | 'JM'
  | 'JP'
  | 'JE'
  | 'JO'
  | 'KZ'
  | 'KE'
  | 'KI'
  | 'XK'
  | 'KW'
  | 'KG'
  | 'LA'
  | 'LV'
  | 'LB'
  | 'LS'
  | 'LR'
  | 'LY'
  | 'LI'
  | 'LT'
  | 'LU'
  | 'MO'
  | 'MG'
  | 'MW'
  | 'MY'
  | 'MV'
  | 'ML'
  | 'MT'
  | 'MH'
  | 'MQ'
  | 'MR'
  | 'MU'
  | 'YT'
  | 'MX'
  | 'FM'
  | 'MD'
  | 'MC'
  | 'MN'
  | 'ME'
  | 'MS'
  | 'MA'
  | 'MZ'
  | 'MM'
  | 'NA'
  | 'NR'
  | 'NP'
  | 'NL'
  | 'NC'
  | 'NZ'
  | 'NI'
  | 'NE'
  | 'NG'
  | 'NU'
  | 'NF'
  | 'KP'
  | 'MK'
  | 'MP'
  | 'NO'
  | 'OM'
  | 'PK'
  | 'PW'
  | 'PS'
  | 'PA'
  | 'PG'
  | 'PY'
  | 'PE'
  | 'PH'
  | 'PN'
  | 'PL'
  | 'PT'
  | 'PR'
  | 'QA'
  | 'RE'
  | 'RO'
  | 'RU'
  | 'RW'
  | 'BL'
  | 'SH'
  | 'KN'
  | 'LC'
  | 'MF'
  | 'PM'
  | 'VC'
  | 'WS'
  | 'SM'
  | 'ST'
  | 'SA'
  | 'SN'
  | 'RS'
  | 'SC'
  | 'SL'
  | 'SG'
  | 'SX'
  | 'SK'
  | 'SI'
  | 'SB'
  | 'SO'
  | 'ZA'
  | 'GS'
  | 'KR'
  | 'SS'
  | 'ES'
  | 'LK'
  | 'SD'
  | 'SR'
  | 'SJ'
  | 'SE'
  | 'CH'
  | 'SY'
  | 'TW'
  | 'TJ'
  | 'TZ'
  | 'TH'
  | 'TL'
  | 'TG'
  | 'TK'
  | 'TO'
  | 'TT'
  | 'TN'
  | 'TR'
  | 'TM'
  | 'TC'
  | 'TV'
  | 'UG'
  | 'UA'
  | 'AE'
  | 'GB'
  | 'UM'
  | 'US'
  | 'UY'
  | 'UZ'
  | 'VU'
  | 'VE'
  | 'VN'
  | 'VG'
  | 'VI'
  | 'WF'
  | 'EH'
  | 'YE'
  | 'ZM'
  | 'ZW';

export type ShippingMethod = Node & {
  __typename?: 'ShippingMethod';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  maximumDeliveryDays?: Maybe<Scalars['Int']['output']>;
  minimumDeliveryDays?: Maybe<Scalars['Int']['output']>;
};

export type StockSettings = {
  __typename?: 'StockSettings';
  allocationStrategy: AllocationStrategyEnum;
};

export type AllocationStrategyEnum =
  | 'PRIORITIZE_SORTING_ORDER'
  | 'PRIORITIZE_HIGH_STOCK';

export type OrderSettings = {
  __typename?: 'OrderSettings';
  automaticallyConfirmAllNewOrders: Scalars['Boolean']['output'];
  automaticallyFulfillNonShippableGiftCard: Scalars['Boolean']['output'];
  expireOrdersAfter?: Maybe<Scalars['Minute']['output']>;
  markAsPaidStrategy: MarkAsPaidStrategyEnum;
  deleteExpiredOrdersAfter: Scalars['Day']['output'];
  allowUnpaidOrders: Scalars['Boolean']['output'];
  includeDraftOrderInVoucherUsage: Scalars['Boolean']['output'];
  draftOrderLinePriceFreezePeriod?: Maybe<Scalars['Hour']['output']>;
  useLegacyLineDiscountPropagation: Scalars['Boolean']['output'];
};

export type MarkAsPaidStrategyEnum =
  | 'TRANSACTION_FLOW'
  | 'PAYMENT_FLOW';

export type CheckoutSettings = {
  __typename?: 'CheckoutSettings';
  useLegacyErrorFlow: Scalars['Boolean']['output'];
  automaticallyCompleteFullyPaidCheckouts: Scalars['Boolean']['output'];
  automaticCompletionDelay?: Maybe<Scalars['Minute']['output']>;
  automaticCompletionCutOffDate?: Maybe<Scalars['DateTime']['output']>;
  allowLegacyGiftCardUse: Scalars['Boolean']['output'];
};

export type PaymentSettings = {
  __typename?: 'PaymentSettings';
  defaultTransactionFlowStrategy: TransactionFlowStrategyEnum;
  releaseFundsForExpiredCheckouts?: Maybe<Scalars['Boolean']['output']>;
  checkoutTtlBeforeReleasingFunds?: Maybe<Scalars['Hour']['output']>;
  checkoutReleaseFundsCutOffDate?: Maybe<Scalars['DateTime']['output']>;
};

export type TransactionFlowStrategyEnum =
  | 'AUTHORIZATION'
  | 'CHARGE';

export type TaxConfiguration = Node & {
  __typename?: 'TaxConfiguration';
  id: Scalars['ID']['output'];
  chargeTaxes: Scalars['Boolean']['output'];
  taxCalculationStrategy?: Maybe<TaxCalculationStrategy>;
};

export type TaxCalculationStrategy =
  | 'FLAT_RATES'
  | 'TAX_APP';

export type VariantPricingInfo = {
  __typename?: 'VariantPricingInfo';
  price?: Maybe<TaxedMoney>;
};

export type TaxedMoney = {
  __typename?: 'TaxedMoney';
  currency: Scalars['String']['output'];
  gross: Money;
  net: Money;
  tax: Money;
};

export type AddressInput = {
  firstName?: InputMaybe<Scalars['String']['input']>;
  lastName?: InputMaybe<Scalars['String']['input']>;
  companyName?: InputMaybe<Scalars['String']['input']>;
  streetAddress1?: InputMaybe<Scalars['String']['input']>;
  streetAddress2?: InputMaybe<Scalars['String']['input']>;
  city?: InputMaybe<Scalars['String']['input']>;
  cityArea?: InputMaybe<Scalars['String']['input']>;
  postalCode?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<CountryCode>;
  countryArea?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  metadata?: InputMaybe<Array<MetadataInput>>;
  skipValidation?: InputMaybe<Scalars['Boolean']['input']>;
};

export type MetadataInput = {
  key: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

export type SelectedAttribute = {
  __typename?: 'SelectedAttribute';
  values: Array<AttributeValue>;
};

export type AttributeValue = Node & {
  __typename?: 'AttributeValue';
  id: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
  slug?: Maybe<Scalars['String']['output']>;
  value?: Maybe<Scalars['String']['output']>;
  translation?: Maybe<AttributeValueTranslation>;
  inputType?: Maybe<AttributeInputTypeEnum>;
  reference?: Maybe<Scalars['ID']['output']>;
  file?: Maybe<File>;
  richText?: Maybe<Scalars['JSONString']['output']>;
  plainText?: Maybe<Scalars['String']['output']>;
  boolean?: Maybe<Scalars['Boolean']['output']>;
  date?: Maybe<Scalars['Date']['output']>;
  dateTime?: Maybe<Scalars['DateTime']['output']>;
  externalReference?: Maybe<Scalars['String']['output']>;
};


export type AttributeValueTranslationArgs = {
  languageCode: LanguageCodeEnum;
};

export type AttributeValueTranslation = Node & {
  __typename?: 'AttributeValueTranslation';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type File = {
  __typename?: 'File';
  url: Scalars['String']['output'];
  contentType?: Maybe<Scalars['String']['output']>;
};

export type VariantAttributeScope =
  | 'ALL'
  | 'VARIANT_SELECTION'
  | 'NOT_VARIANT_SELECTION';

export type ReportingPeriod =
  | 'TODAY'
  | 'THIS_MONTH';

export type ProductMedia = Node & {
  __typename?: 'ProductMedia';
  id: Scalars['ID']['output'];
  alt: Scalars['String']['output'];
  url: Scalars['String']['output'];
};


export type ProductMediaUrlArgs = {
  size?: InputMaybe<Scalars['Int']['input']>;
};

export type ProductVariantTranslation = Node & {
  __typename?: 'ProductVariantTranslation';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type ProductVariantCountableConnection = {
  __typename?: 'ProductVariantCountableConnection';
  pageInfo: PageInfo;
  edges: Array<ProductVariantCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ProductVariantCountableEdge = {
  __typename?: 'ProductVariantCountableEdge';
  node: ProductVariant;
  cursor: Scalars['String']['output'];
};

export type ProductVariantFilterInput = {
  search?: InputMaybe<Scalars['String']['input']>;
};

export type AssignedAttributeWhereInput = {
  slug?: InputMaybe<Scalars['String']['input']>;
  value?: InputMaybe<AssignedAttributeValueInput>;
};

export type Collection = Node & {
  __typename?: 'Collection';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  products?: Maybe<ProductCountableConnection>;
  backgroundImage?: Maybe<Image>;
};


export type CollectionProductsArgs = {
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type CollectionBackgroundImageArgs = {
  size?: InputMaybe<Scalars['Int']['input']>;
};

export type ProductTranslation = Node & {
  __typename?: 'ProductTranslation';
  id: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
};

export type AttributeCountableConnection = {
  __typename?: 'AttributeCountableConnection';
  pageInfo: PageInfo;
  edges: Array<AttributeCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type AttributeCountableEdge = {
  __typename?: 'AttributeCountableEdge';
  node: Attribute;
  cursor: Scalars['String']['output'];
};

export type AttributeFilterInput = {
  valueRequired?: InputMaybe<Scalars['Boolean']['input']>;
  isVariantOnly?: InputMaybe<Scalars['Boolean']['input']>;
  visibleInStorefront?: InputMaybe<Scalars['Boolean']['input']>;
  metadata?: InputMaybe<Array<MetadataFilter>>;
  search?: InputMaybe<Scalars['String']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  type?: InputMaybe<AttributeTypeEnum>;
  inCollection?: InputMaybe<Scalars['ID']['input']>;
  inCategory?: InputMaybe<Scalars['ID']['input']>;
  slugs?: InputMaybe<Array<Scalars['String']['input']>>;
  /** @deprecated Field no longer supported */
  filterableInStorefront?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated Field no longer supported */
  availableInGrid?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated Field no longer supported */
  filterableInDashboard?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated Field no longer supported */
  channel?: InputMaybe<Scalars['String']['input']>;
};

export type AttributeTypeEnum =
  | 'PRODUCT_TYPE'
  | 'PAGE_TYPE'
  | 'CUSTOMER_TYPE';

export type AttributeWhereInput = {
  metadata?: InputMaybe<Array<MetadataFilter>>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  name?: InputMaybe<StringFilterInput>;
  slug?: InputMaybe<StringFilterInput>;
  withChoices?: InputMaybe<Scalars['Boolean']['input']>;
  inputType?: InputMaybe<AttributeInputTypeEnumFilterInput>;
  entityType?: InputMaybe<AttributeEntityTypeEnumFilterInput>;
  type?: InputMaybe<AttributeTypeEnumFilterInput>;
  unit?: InputMaybe<MeasurementUnitsEnumFilterInput>;
  inCollection?: InputMaybe<Scalars['ID']['input']>;
  inCategory?: InputMaybe<Scalars['ID']['input']>;
  valueRequired?: InputMaybe<Scalars['Boolean']['input']>;
  visibleInStorefront?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated Field no longer supported */
  filterableInDashboard?: InputMaybe<Scalars['Boolean']['input']>;
  AND?: InputMaybe<Array<AttributeWhereInput>>;
  OR?: InputMaybe<Array<AttributeWhereInput>>;
};

export type AttributeInputTypeEnumFilterInput = {
  eq?: InputMaybe<AttributeInputTypeEnum>;
  oneOf?: InputMaybe<Array<AttributeInputTypeEnum>>;
};

export type AttributeEntityTypeEnumFilterInput = {
  eq?: InputMaybe<AttributeEntityTypeEnum>;
  oneOf?: InputMaybe<Array<AttributeEntityTypeEnum>>;
};

export type AttributeTypeEnumFilterInput = {
  eq?: InputMaybe<AttributeTypeEnum>;
  oneOf?: InputMaybe<Array<AttributeTypeEnum>>;
};

export type MeasurementUnitsEnumFilterInput = {
  eq?: InputMaybe<MeasurementUnitsEnum>;
  oneOf?: InputMaybe<Array<MeasurementUnitsEnum>>;
};

export type MeasurementUnitsEnum =
  | 'MM'
  | 'CM'
  | 'DM'
  | 'M'
  | 'KM'
  | 'FT'
  | 'YD'
  | 'INCH'
  | 'SQ_MM'
  | 'SQ_CM'
  | 'SQ_DM'
  | 'SQ_M'
  | 'SQ_KM'
  | 'SQ_FT'
  | 'SQ_YD'
  | 'SQ_INCH'
  | 'CUBIC_MILLIMETER'
  | 'CUBIC_CENTIMETER'
  | 'CUBIC_DECIMETER'
  | 'CUBIC_METER'
  | 'LITER'
  | 'CUBIC_FOOT'
  | 'CUBIC_INCH'
  | 'CUBIC_YARD'
  | 'QT'
  | 'PINT'
  | 'FL_OZ'
  | 'ACRE_IN'
  | 'ACRE_FT'
  | 'G'
  | 'LB'
  | 'OZ'
  | 'KG'
  | 'TONNE';

export type PageType = Node & {
  __typename?: 'PageType';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type AttributeValueCountableConnection = {
  __typename?: 'AttributeValueCountableConnection';
  pageInfo: PageInfo;
  edges: Array<AttributeValueCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type AttributeValueCountableEdge = {
  __typename?: 'AttributeValueCountableEdge';
  node: AttributeValue;
  cursor: Scalars['String']['output'];
};

export type AttributeChoicesSortingInput = {
  direction: OrderDirection;
  field: AttributeChoicesSortField;
};

export type AttributeChoicesSortField =
  | 'NAME'
  | 'SLUG';

export type AttributeValueFilterInput = {
  search?: InputMaybe<Scalars['String']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  slugs?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type AttributeValueWhereInput = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  name?: InputMaybe<StringFilterInput>;
  slug?: InputMaybe<StringFilterInput>;
  AND?: InputMaybe<Array<AttributeValueWhereInput>>;
  OR?: InputMaybe<Array<AttributeValueWhereInput>>;
};

export type ProductTypeCountableConnection = {
  __typename?: 'ProductTypeCountableConnection';
  pageInfo: PageInfo;
  edges: Array<ProductTypeCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ProductTypeCountableEdge = {
  __typename?: 'ProductTypeCountableEdge';
  node: ProductType;
  cursor: Scalars['String']['output'];
};

export type Voucher = Node & {
  __typename?: 'Voucher';
  id: Scalars['ID']['output'];
  code?: Maybe<Scalars['String']['output']>;
};

export type CollectionCountableConnection = {
  __typename?: 'CollectionCountableConnection';
  pageInfo: PageInfo;
  edges: Array<CollectionCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type CollectionCountableEdge = {
  __typename?: 'CollectionCountableEdge';
  node: Collection;
  cursor: Scalars['String']['output'];
};

export type Checkout = Node & {
  __typename?: 'Checkout';
  id: Scalars['ID']['output'];
  created: Scalars['DateTime']['output'];
  updatedAt: Scalars['DateTime']['output'];
  channel: Channel;
  quantity: Scalars['Int']['output'];
  token: Scalars['UUID']['output'];
  totalPrice: TaxedMoney;
};

export type GiftCard = Node & {
  __typename?: 'GiftCard';
  id: Scalars['ID']['output'];
  last4CodeChars: Scalars['String']['output'];
  expiryDate?: Maybe<Scalars['Date']['output']>;
  isActive: Scalars['Boolean']['output'];
  currentBalance: Money;
};

export type DeliveryMethod = Warehouse | ShippingMethod;

export type Order = Node & ObjectWithMetadata & {
  __typename?: 'Order';
  id: Scalars['ID']['output'];
  privateMetadata: Array<MetadataItem>;
  privateMetafield?: Maybe<Scalars['String']['output']>;
  privateMetafields?: Maybe<Scalars['Metadata']['output']>;
  metadata: Array<MetadataItem>;
  metafield?: Maybe<Scalars['String']['output']>;
  metafields?: Maybe<Scalars['Metadata']['output']>;
  created: Scalars['DateTime']['output'];
  updatedAt: Scalars['DateTime']['output'];
  status: OrderStatus;
  user?: Maybe<User>;
  billingAddress?: Maybe<Address>;
  shippingAddress?: Maybe<Address>;
  shippingMethodName?: Maybe<Scalars['String']['output']>;
  channel: Channel;
  fulfillments: Array<Fulfillment>;
  lines: Array<OrderLine>;
  number: Scalars['String']['output'];
  origin: OrderOriginEnum;
  isPaid: Scalars['Boolean']['output'];
  paymentStatus: PaymentChargeStatusEnum;
  paymentStatusDisplay: Scalars['String']['output'];
  authorizeStatus: OrderAuthorizeStatusEnum;
  chargeStatus: OrderChargeStatusEnum;
  total: TaxedMoney;
  undiscountedTotal: TaxedMoney;
  shippingPrice: TaxedMoney;
  /** @deprecated Field no longer supported */
  token: Scalars['String']['output'];
  voucher?: Maybe<Voucher>;
  customerNote: Scalars['String']['output'];
  redirectUrl?: Maybe<Scalars['String']['output']>;
  subtotal: TaxedMoney;
  statusDisplay: Scalars['String']['output'];
  /** @deprecated Field no longer supported */
  totalCaptured: Money;
  totalBalance: Money;
  userEmail?: Maybe<Scalars['String']['output']>;
  isShippingRequired: Scalars['Boolean']['output'];
  deliveryMethod?: Maybe<DeliveryMethod>;
  /** @deprecated Field no longer supported */
  languageCode: Scalars['String']['output'];
  languageCodeEnum: LanguageCodeEnum;
  discounts: Array<OrderDiscount>;
  displayGrossPrices: Scalars['Boolean']['output'];
  externalReference?: Maybe<Scalars['String']['output']>;
  totalRefunded: Money;
};


export type OrderPrivateMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type OrderPrivateMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type OrderMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type OrderMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type OrderStatus =
  | 'DRAFT'
  | 'UNCONFIRMED'
  | 'UNFULFILLED'
  | 'PARTIALLY_FULFILLED'
  | 'PARTIALLY_RETURNED'
  | 'RETURNED'
  | 'FULFILLED'
  | 'CANCELED'
  | 'EXPIRED';

export type Fulfillment = Node & {
  __typename?: 'Fulfillment';
  id: Scalars['ID']['output'];
  status: FulfillmentStatus;
  trackingNumber: Scalars['String']['output'];
  created: Scalars['DateTime']['output'];
  lines?: Maybe<Array<FulfillmentLine>>;
};

export type FulfillmentStatus =
  | 'FULFILLED'
  | 'REFUNDED'
  | 'RETURNED'
  | 'REPLACED'
  | 'REFUNDED_AND_RETURNED'
  | 'CANCELED'
  | 'WAITING_FOR_APPROVAL';

export type FulfillmentLine = Node & {
  __typename?: 'FulfillmentLine';
  id: Scalars['ID']['output'];
  quantity: Scalars['Int']['output'];
  orderLine?: Maybe<OrderLine>;
};

export type OrderLine = Node & ObjectWithMetadata & {
  __typename?: 'OrderLine';
  id: Scalars['ID']['output'];
  privateMetadata: Array<MetadataItem>;
  privateMetafield?: Maybe<Scalars['String']['output']>;
  privateMetafields?: Maybe<Scalars['Metadata']['output']>;
  metadata: Array<MetadataItem>;
  metafield?: Maybe<Scalars['String']['output']>;
  metafields?: Maybe<Scalars['Metadata']['output']>;
  productName: Scalars['String']['output'];
  variantName: Scalars['String']['output'];
  productSku?: Maybe<Scalars['String']['output']>;
  isShippingRequired: Scalars['Boolean']['output'];
  quantity: Scalars['Int']['output'];
  quantityFulfilled: Scalars['Int']['output'];
  taxRate: Scalars['Float']['output'];
  thumbnail?: Maybe<Image>;
  unitPrice: TaxedMoney;
  undiscountedUnitPrice: TaxedMoney;
  totalPrice: TaxedMoney;
  undiscountedTotalPrice: TaxedMoney;
  variant?: Maybe<ProductVariant>;
  translatedProductName: Scalars['String']['output'];
  translatedVariantName: Scalars['String']['output'];
  quantityToFulfill: Scalars['Int']['output'];
};


export type OrderLinePrivateMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type OrderLinePrivateMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type OrderLineMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type OrderLineMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type OrderLineThumbnailArgs = {
  size?: InputMaybe<Scalars['Int']['input']>;
  format?: InputMaybe<ThumbnailFormatEnum>;
};

export type OrderDiscountType =
  | 'SALE'
  | 'VOUCHER'
  | 'MANUAL'
  | 'PROMOTION'
  | 'ORDER_PROMOTION';

export type Page = Node & {
  __typename?: 'Page';
  id: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  pageType: PageType;
};

export type Job = {
  status: JobStatusEnum;
  createdAt: Scalars['DateTime']['output'];
  updatedAt: Scalars['DateTime']['output'];
  message?: Maybe<Scalars['String']['output']>;
};

export type JobStatusEnum =
  | 'PENDING'
  | 'SUCCESS'
  | 'FAILED'
  | 'DELETED';

export type OrderOriginEnum =
  | 'CHECKOUT'
  | 'DRAFT'
  | 'REISSUE'
  | 'BULK_CREATE';

export type PaymentChargeStatusEnum =
  | 'NOT_CHARGED'
  | 'PENDING'
  | 'PARTIALLY_CHARGED'
  | 'FULLY_CHARGED'
  | 'PARTIALLY_REFUNDED'
  | 'FULLY_REFUNDED'
  | 'REFUSED'
  | 'CANCELLED';

export type OrderAuthorizeStatusEnum =
  | 'NONE'
  | 'PARTIAL'
  | 'FULL';

export type OrderChargeStatusEnum =
  | 'NONE'
  | 'PARTIAL'
  | 'FULL'
  | 'OVERCHARGED';

export type OrderEvent = Node & {
  __typename?: 'OrderEvent';
  id: Scalars['ID']['output'];
  date?: Maybe<Scalars['DateTime']['output']>;
  type?: Maybe<OrderEventsEnum>;
  user?: Maybe<User>;
  message?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  orderNumber?: Maybe<Scalars['String']['output']>;
};

export type OrderEventsEnum =
  | 'DRAFT_CREATED'
  | 'DRAFT_CREATED_FROM_REPLACE'
  | 'ADDED_PRODUCTS'
  | 'REMOVED_PRODUCTS'
  | 'PLACED'
  | 'PLACED_FROM_DRAFT'
  | 'PLACED_AUTOMATICALLY_FROM_PAID_CHECKOUT'
  | 'OVERSOLD_ITEMS'
  | 'CANCELED'
  | 'EXPIRED'
  | 'ORDER_MARKED_AS_PAID'
  | 'ORDER_FULLY_PAID'
  | 'ORDER_REPLACEMENT_CREATED'
  | 'ORDER_DISCOUNT_ADDED'
  | 'ORDER_DISCOUNT_AUTOMATICALLY_UPDATED'
  | 'ORDER_DISCOUNT_UPDATED'
  | 'ORDER_DISCOUNT_DELETED'
  | 'ORDER_LINE_DISCOUNT_UPDATED'
  | 'ORDER_LINE_DISCOUNT_REMOVED'
  | 'ORDER_LINE_PRODUCT_DELETED'
  | 'ORDER_LINE_VARIANT_DELETED'
  | 'UPDATED_ADDRESS'
  | 'EMAIL_SENT'
  | 'CONFIRMED'
  | 'PAYMENT_AUTHORIZED'
  | 'PAYMENT_CAPTURED'
  | 'EXTERNAL_SERVICE_NOTIFICATION'
  | 'PAYMENT_REFUNDED'
  | 'PAYMENT_VOIDED'
  | 'PAYMENT_FAILED'
  | 'TRANSACTION_EVENT'
  | 'TRANSACTION_CHARGE_REQUESTED'
  | 'TRANSACTION_REFUND_REQUESTED'
  | 'TRANSACTION_CANCEL_REQUESTED'
  | 'TRANSACTION_MARK_AS_PAID_FAILED'
  | 'INVOICE_REQUESTED'
  | 'INVOICE_GENERATED'
  | 'INVOICE_UPDATED'
  | 'INVOICE_SENT'
  | 'FULFILLMENT_CANCELED'
  | 'FULFILLMENT_RESTOCKED_ITEMS'
  | 'FULFILLMENT_FULFILLED_ITEMS'
  | 'FULFILLMENT_REFUNDED'
  | 'FULFILLMENT_RETURNED'
  | 'FULFILLMENT_REPLACED'
  | 'FULFILLMENT_AWAITS_APPROVAL'
  | 'TRACKING_UPDATED'
  | 'NOTE_ADDED'
  | 'NOTE_UPDATED'
  | 'OTHER';

export type OrderDiscount = Node & {
  __typename?: 'OrderDiscount';
  id: Scalars['ID']['output'];
  type: OrderDiscountType;
  name?: Maybe<Scalars['String']['output']>;
  /** @deprecated Field no longer supported */
  amount: Money;
};

export type AddressTypeEnum =
  | 'BILLING'
  | 'SHIPPING';

export type CreditCard = {
  __typename?: 'CreditCard';
  brand: Scalars['String']['output'];
  firstDigits?: Maybe<Scalars['String']['output']>;
  lastDigits: Scalars['String']['output'];
  expMonth?: Maybe<Scalars['Int']['output']>;
  expYear?: Maybe<Scalars['Int']['output']>;
};

export type StoredPaymentMethod = {
  __typename?: 'StoredPaymentMethod';
  id: Scalars['ID']['output'];
  paymentMethodId: Scalars['String']['output'];
  creditCardInfo?: Maybe<CreditCard>;
  type: Scalars['String']['output'];
  name?: Maybe<Scalars['String']['output']>;
};

export type CheckoutCountableConnection = {
  __typename?: 'CheckoutCountableConnection';
  pageInfo: PageInfo;
  edges: Array<CheckoutCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type CheckoutCountableEdge = {
  __typename?: 'CheckoutCountableEdge';
  node: Checkout;
  cursor: Scalars['String']['output'];
};

export type GiftCardCountableConnection = {
  __typename?: 'GiftCardCountableConnection';
  pageInfo: PageInfo;
  edges: Array<GiftCardCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type GiftCardCountableEdge = {
  __typename?: 'GiftCardCountableEdge';
  node: GiftCard;
  cursor: Scalars['String']['output'];
};

export type OrderCountableConnection = {
  __typename?: 'OrderCountableConnection';
  pageInfo: PageInfo;
  edges: Array<OrderCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type OrderCountableEdge = {
  __typename?: 'OrderCountableEdge';
  node: Order;
  cursor: Scalars['String']['output'];
};

export type CustomerOrderWhereInput = {
  metadata?: InputMaybe<MetadataFilterInput>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  number?: InputMaybe<IntFilterInput>;
  channelId?: InputMaybe<GlobalIdFilterInput>;
  createdAt?: InputMaybe<DateTimeRangeInput>;
  updatedAt?: InputMaybe<DateTimeRangeInput>;
  userEmail?: InputMaybe<StringFilterInput>;
  status?: InputMaybe<OrderStatusEnumFilterInput>;
  AND?: InputMaybe<Array<CustomerOrderWhereInput>>;
  OR?: InputMaybe<Array<CustomerOrderWhereInput>>;
};

export type MetadataFilterInput = {
  key: Scalars['String']['input'];
  value?: InputMaybe<MetadataValueFilterInput>;
};

export type MetadataValueFilterInput = {
  eq?: InputMaybe<Scalars['String']['input']>;
  oneOf?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type IntFilterInput = {
  eq?: InputMaybe<Scalars['Int']['input']>;
  oneOf?: InputMaybe<Array<Scalars['Int']['input']>>;
  range?: InputMaybe<IntRangeInput>;
};

export type OrderStatusEnumFilterInput = {
  eq?: InputMaybe<OrderStatus>;
  oneOf?: InputMaybe<Array<OrderStatus>>;
};

export type AddressFilterInput = {
  phoneNumber?: InputMaybe<StringFilterInput>;
  country?: InputMaybe<CountryCodeEnumFilterInput>;
};

export type CountryCodeEnumFilterInput = {
  eq?: InputMaybe<CountryCode>;
  oneOf?: InputMaybe<Array<CountryCode>>;
  notOneOf?: InputMaybe<Array<CountryCode>>;
};

export type UserPermission = {
  __typename?: 'UserPermission';
  code: PermissionEnum;
  name: Scalars['String']['output'];
  sourcePermissionGroups?: Maybe<Array<Group>>;
};


export type UserPermissionSourcePermissionGroupsArgs = {
  userId: Scalars['ID']['input'];
};

export type Group = Node & {
  __typename?: 'Group';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  users?: Maybe<Array<User>>;
  permissions?: Maybe<Array<Permission>>;
  userCanManage: Scalars['Boolean']['output'];
  accessibleChannels?: Maybe<Array<Channel>>;
  restrictedAccessToChannels: Scalars['Boolean']['output'];
};

export type CustomerType = Node & ObjectWithMetadata & {
  __typename?: 'CustomerType';
  id: Scalars['ID']['output'];
  privateMetadata: Array<MetadataItem>;
  privateMetafield?: Maybe<Scalars['String']['output']>;
  privateMetafields?: Maybe<Scalars['Metadata']['output']>;
  metadata: Array<MetadataItem>;
  metafield?: Maybe<Scalars['String']['output']>;
  metafields?: Maybe<Scalars['Metadata']['output']>;
  name: Scalars['String']['output'];
  slug: Scalars['String']['output'];
  isDefault: Scalars['Boolean']['output'];
  attributes?: Maybe<Array<Attribute>>;
  availableAttributes?: Maybe<AttributeCountableConnection>;
};


export type CustomerTypePrivateMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type CustomerTypePrivateMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type CustomerTypeMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type CustomerTypeMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type CustomerTypeAvailableAttributesArgs = {
  where?: InputMaybe<AttributeWhereInput>;
  search?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type AppBrand = {
  __typename?: 'AppBrand';
  logo: AppBrandLogo;
};

export type AppBrandLogo = {
  __typename?: 'AppBrandLogo';
  default: Scalars['String']['output'];
};


export type AppBrandLogoDefaultArgs = {
  size?: InputMaybe<Scalars['Int']['input']>;
  format?: InputMaybe<IconThumbnailFormatEnum>;
};

export type IconThumbnailFormatEnum =
  | 'ORIGINAL'
  | 'WEBP';

export type CircuitBreakerStateEnum =
  | 'CLOSED'
  | 'HALF_OPEN'
  | 'OPEN';

export type EventDeliveryCountableConnection = {
  __typename?: 'EventDeliveryCountableConnection';
  pageInfo: PageInfo;
  edges: Array<EventDeliveryCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type EventDeliveryCountableEdge = {
  __typename?: 'EventDeliveryCountableEdge';
  node: EventDelivery;
  cursor: Scalars['String']['output'];
};

export type EventDelivery = Node & {
  __typename?: 'EventDelivery';
  id: Scalars['ID']['output'];
  createdAt: Scalars['DateTime']['output'];
  status: EventDeliveryStatusEnum;
  eventType: WebhookEventTypeEnum;
  attempts?: Maybe<EventDeliveryAttemptCountableConnection>;
  payload?: Maybe<Scalars['String']['output']>;
};


export type EventDeliveryAttemptsArgs = {
  sortBy?: InputMaybe<EventDeliveryAttemptSortingInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type EventDeliveryStatusEnum =
  | 'PENDING'
  | 'SUCCESS'
  | 'FAILED';

export type EventDeliveryAttemptCountableConnection = {
  __typename?: 'EventDeliveryAttemptCountableConnection';
  pageInfo: PageInfo;
  edges: Array<EventDeliveryAttemptCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type EventDeliveryAttemptCountableEdge = {
  __typename?: 'EventDeliveryAttemptCountableEdge';
  node: EventDeliveryAttempt;
  cursor: Scalars['String']['output'];
};

export type EventDeliveryAttempt = Node & {
  __typename?: 'EventDeliveryAttempt';
  id: Scalars['ID']['output'];
  createdAt: Scalars['DateTime']['output'];
  taskId?: Maybe<Scalars['String']['output']>;
  duration?: Maybe<Scalars['Float']['output']>;
  response?: Maybe<Scalars['String']['output']>;
  responseHeaders?: Maybe<Scalars['String']['output']>;
  responseStatusCode?: Maybe<Scalars['Int']['output']>;
  requestHeaders?: Maybe<Scalars['String']['output']>;
  status: EventDeliveryStatusEnum;
};

export type EventDeliveryAttemptSortingInput = {
  direction: OrderDirection;
  field: EventDeliveryAttemptSortField;
};

export type EventDeliveryAttemptSortField =
  | 'CREATED_AT';

export type EventDeliverySortingInput = {
  direction: OrderDirection;
  field: EventDeliverySortField;
};

export type EventDeliverySortField =
  | 'CREATED_AT';

export type EventDeliveryFilterInput = {
  status?: InputMaybe<EventDeliveryStatusEnum>;
  eventType?: InputMaybe<WebhookEventTypeEnum>;
};

export type Shop = ObjectWithMetadata & {
  __typename?: 'Shop';
  privateMetadata: Array<MetadataItem>;
  privateMetafield?: Maybe<Scalars['String']['output']>;
  privateMetafields?: Maybe<Scalars['Metadata']['output']>;
  metadata: Array<MetadataItem>;
  metafield?: Maybe<Scalars['String']['output']>;
  metafields?: Maybe<Scalars['Metadata']['output']>;
  id: Scalars['ID']['output'];
  availableExternalAuthentications: Array<ExternalAuthentication>;
  channelCurrencies: Array<Scalars['String']['output']>;
  countries: Array<CountryDisplay>;
  defaultCountry?: Maybe<CountryDisplay>;
  defaultMailSenderName?: Maybe<Scalars['String']['output']>;
  defaultMailSenderAddress?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  domain: Domain;
  languages: Array<LanguageDisplay>;
  name: Scalars['String']['output'];
  permissions: Array<Permission>;
  phonePrefixes: Array<Scalars['String']['output']>;
  headerText?: Maybe<Scalars['String']['output']>;
  fulfillmentAutoApprove: Scalars['Boolean']['output'];
  fulfillmentAllowUnpaid: Scalars['Boolean']['output'];
  trackInventoryByDefault?: Maybe<Scalars['Boolean']['output']>;
  allowStorefrontTraffic: Scalars['Boolean']['output'];
  defaultWeightUnit?: Maybe<WeightUnitsEnum>;
  reserveStockDurationAnonymousUser?: Maybe<Scalars['Int']['output']>;
  reserveStockDurationAuthenticatedUser?: Maybe<Scalars['Int']['output']>;
  limitQuantityPerCheckout?: Maybe<Scalars['Int']['output']>;
  companyAddress?: Maybe<Address>;
  customerSetPasswordUrl?: Maybe<Scalars['String']['output']>;
  staffNotificationRecipients?: Maybe<Array<StaffNotificationRecipient>>;
  enableAccountConfirmationByEmail?: Maybe<Scalars['Boolean']['output']>;
  allowLoginWithoutConfirmation?: Maybe<Scalars['Boolean']['output']>;
  /** @deprecated Field no longer supported */
  limits: LimitInfo;
  announcements: Array<Announcement>;
  version: Scalars['String']['output'];
  schemaVersion: Scalars['String']['output'];
  availableTaxApps: Array<App>;
  preserveAllAddressFields: Scalars['Boolean']['output'];
  passwordLoginMode: PasswordLoginModeEnum;
  /** @deprecated Field no longer supported */
  includeTaxesInPrices: Scalars['Boolean']['output'];
  /** @deprecated Field no longer supported */
  displayGrossPrices: Scalars['Boolean']['output'];
  /** @deprecated Field no longer supported */
  chargeTaxesOnShipping: Scalars['Boolean']['output'];
  useLegacyShippingZoneStockAvailability: Scalars['Boolean']['output'];
  /** @deprecated Field no longer supported */
  useLegacyUpdateWebhookEmission?: Maybe<Scalars['Boolean']['output']>;
  accountConfirmMergeMode: AccountConfirmModeEnum;
};


export type ShopPrivateMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type ShopPrivateMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type ShopMetafieldArgs = {
  key: Scalars['String']['input'];
};


export type ShopMetafieldsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type ShopCountriesArgs = {
  languageCode?: InputMaybe<LanguageCodeEnum>;
  filter?: InputMaybe<CountryFilterInput>;
};

export type ExternalAuthentication = {
  __typename?: 'ExternalAuthentication';
  id: Scalars['String']['output'];
  name?: Maybe<Scalars['String']['output']>;
};

export type CountryFilterInput = {
  attachedToShippingZones?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Domain = {
  __typename?: 'Domain';
  host: Scalars['String']['output'];
  sslEnabled: Scalars['Boolean']['output'];
  url: Scalars['String']['output'];
};

export type LimitInfo = {
  __typename?: 'LimitInfo';
  currentUsage: Limits;
  allowedUsage: Limits;
};

export type Limits = {
  __typename?: 'Limits';
  channels?: Maybe<Scalars['Int']['output']>;
  orders?: Maybe<Scalars['Int']['output']>;
  productVariants?: Maybe<Scalars['Int']['output']>;
  staffUsers?: Maybe<Scalars['Int']['output']>;
  warehouses?: Maybe<Scalars['Int']['output']>;
};

export type Announcement = {
  __typename?: 'Announcement';
  createdAt: Scalars['DateTime']['output'];
  updatedAt: Scalars['DateTime']['output'];
  title: Scalars['String']['output'];
  messageHtml: Scalars['String']['output'];
  importance: AnnouncementImportanceEnum;
  type: Scalars['String']['output'];
  extra: Scalars['Metadata']['output'];
};

export type AnnouncementImportanceEnum =
  | 'CRITICAL'
  | 'HIGH'
  | 'MODERATE'
  | 'LOW'
  | 'UNSET';

export type PasswordLoginModeEnum =
  | 'ENABLED'
  | 'CUSTOMERS_ONLY'
  | 'DISABLED';

export type AccountConfirmModeEnum =
  | 'MERGE_DISABLED'
  | 'REQUIRE_PASSWORD';

export type CategoryFilterInput = {
  search?: InputMaybe<Scalars['String']['input']>;
};

export type CollectionFilterInput = {
  search?: InputMaybe<Scalars['String']['input']>;
};

export type PageCountableConnection = {
  __typename?: 'PageCountableConnection';
  pageInfo: PageInfo;
  edges: Array<PageCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type PageCountableEdge = {
  __typename?: 'PageCountableEdge';
  node: Page;
  cursor: Scalars['String']['output'];
};

export type PageFilterInput = {
  search?: InputMaybe<Scalars['String']['input']>;
};

export type PageTypeCountableConnection = {
  __typename?: 'PageTypeCountableConnection';
  pageInfo: PageInfo;
  edges: Array<PageTypeCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type PageTypeCountableEdge = {
  __typename?: 'PageTypeCountableEdge';
  node: PageType;
  cursor: Scalars['String']['output'];
};

export type PageTypeFilterInput = {
  search?: InputMaybe<Scalars['String']['input']>;
};

export type OrderEventCountableConnection = {
  __typename?: 'OrderEventCountableConnection';
  pageInfo: PageInfo;
  edges: Array<OrderEventCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type OrderEventCountableEdge = {
  __typename?: 'OrderEventCountableEdge';
  node: OrderEvent;
  cursor: Scalars['String']['output'];
};

export type OrderSortingInput = {
  direction: OrderDirection;
  field: OrderSortField;
};

export type OrderSortField =
  | 'NUMBER'
  | 'CREATION_DATE'
  | 'CREATED_AT'
  | 'LAST_MODIFIED_AT'
  | 'FULFILLMENT_STATUS'
  | 'STATUS';

export type OrderFilterInput = {
  customer?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};

export type OrderWhereInput = {
  metadata?: InputMaybe<MetadataFilterInput>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  number?: InputMaybe<IntFilterInput>;
  channelId?: InputMaybe<GlobalIdFilterInput>;
  createdAt?: InputMaybe<DateTimeRangeInput>;
  updatedAt?: InputMaybe<DateTimeRangeInput>;
  user?: InputMaybe<GlobalIdFilterInput>;
  userEmail?: InputMaybe<StringFilterInput>;
  status?: InputMaybe<OrderStatusEnumFilterInput>;
  AND?: InputMaybe<Array<OrderWhereInput>>;
  OR?: InputMaybe<Array<OrderWhereInput>>;
};

export type AttributeSortingInput = {
  direction: OrderDirection;
  field: AttributeSortField;
};

export type AttributeSortField =
  | 'NAME'
  | 'SLUG'
  | 'VALUE_REQUIRED'
  | 'IS_VARIANT_ONLY'
  | 'VISIBLE_IN_STOREFRONT'
  | 'FILTERABLE_IN_STOREFRONT'
  | 'FILTERABLE_IN_DASHBOARD'
  | 'STOREFRONT_SEARCH_POSITION'
  | 'AVAILABLE_IN_GRID';

export type AppInstallation = Node & Job & {
  __typename?: 'AppInstallation';
  id: Scalars['ID']['output'];
  status: JobStatusEnum;
  createdAt: Scalars['DateTime']['output'];
  updatedAt: Scalars['DateTime']['output'];
  message?: Maybe<Scalars['String']['output']>;
  appName: Scalars['String']['output'];
  manifestUrl: Scalars['String']['output'];
  brand?: Maybe<AppBrand>;
};

export type AppCountableConnection = {
  __typename?: 'AppCountableConnection';
  pageInfo: PageInfo;
  edges: Array<AppCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type AppCountableEdge = {
  __typename?: 'AppCountableEdge';
  node: App;
  cursor: Scalars['String']['output'];
};

export type AppFilterInput = {
  search?: InputMaybe<Scalars['String']['input']>;
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  type?: InputMaybe<AppTypeEnum>;
};

export type AppSortingInput = {
  direction: OrderDirection;
  field: AppSortField;
};

export type AppSortField =
  | 'NAME'
  | 'CREATION_DATE';

export type AppExtensionCountableConnection = {
  __typename?: 'AppExtensionCountableConnection';
  pageInfo: PageInfo;
  edges: Array<AppExtensionCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type AppExtensionCountableEdge = {
  __typename?: 'AppExtensionCountableEdge';
  node: AppExtension;
  cursor: Scalars['String']['output'];
};

export type AppExtensionFilterInput = {
  mountName?: InputMaybe<Array<Scalars['String']['input']>>;
  targetName?: InputMaybe<Scalars['String']['input']>;
};

export type AddressValidationData = {
  __typename?: 'AddressValidationData';
  countryCode: Scalars['String']['output'];
  countryName: Scalars['String']['output'];
  addressFormat: Scalars['String']['output'];
  addressLatinFormat: Scalars['String']['output'];
  allowedFields: Array<Scalars['String']['output']>;
  requiredFields: Array<Scalars['String']['output']>;
  upperFields: Array<Scalars['String']['output']>;
  countryAreaType: Scalars['String']['output'];
  countryAreaChoices: Array<ChoiceValue>;
  cityType: Scalars['String']['output'];
  cityChoices: Array<ChoiceValue>;
  cityAreaType: Scalars['String']['output'];
  cityAreaChoices: Array<ChoiceValue>;
  postalCodeType: Scalars['String']['output'];
  postalCodeMatchers: Array<Scalars['String']['output']>;
  postalCodeExamples: Array<Scalars['String']['output']>;
  postalCodePrefix: Scalars['String']['output'];
};

export type ChoiceValue = {
  __typename?: 'ChoiceValue';
  raw?: Maybe<Scalars['String']['output']>;
  verbose?: Maybe<Scalars['String']['output']>;
};

export type UserCountableConnection = {
  __typename?: 'UserCountableConnection';
  pageInfo: PageInfo;
  edges: Array<UserCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type UserCountableEdge = {
  __typename?: 'UserCountableEdge';
  node: User;
  cursor: Scalars['String']['output'];
};

export type CustomerFilterInput = {
  dateJoined?: InputMaybe<DateRangeInput>;
  numberOfOrders?: InputMaybe<IntRangeInput>;
  placedOrders?: InputMaybe<DateRangeInput>;
  search?: InputMaybe<Scalars['String']['input']>;
  metadata?: InputMaybe<Array<MetadataFilter>>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  updatedAt?: InputMaybe<DateTimeRangeInput>;
};

export type CustomerWhereInput = {
  metadata?: InputMaybe<MetadataFilterInput>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  email?: InputMaybe<StringFilterInput>;
  firstName?: InputMaybe<StringFilterInput>;
  lastName?: InputMaybe<StringFilterInput>;
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  dateJoined?: InputMaybe<DateTimeRangeInput>;
  updatedAt?: InputMaybe<DateTimeRangeInput>;
  placedOrdersAt?: InputMaybe<DateTimeRangeInput>;
  addresses?: InputMaybe<AddressFilterInput>;
  numberOfOrders?: InputMaybe<IntFilterInput>;
  customerType?: InputMaybe<GlobalIdFilterInput>;
  attributes?: InputMaybe<Array<AssignedAttributeWhereInput>>;
  AND?: InputMaybe<Array<CustomerWhereInput>>;
  OR?: InputMaybe<Array<CustomerWhereInput>>;
};

export type UserSortingInput = {
  direction: OrderDirection;
  field: UserSortField;
};

export type UserSortField =
  | 'FIRST_NAME'
  | 'LAST_NAME'
  | 'EMAIL'
  | 'ORDER_COUNT'
  | 'CREATED_AT'
  | 'LAST_MODIFIED_AT'
  | 'RANK';

export type CustomerTypeCountableConnection = {
  __typename?: 'CustomerTypeCountableConnection';
  pageInfo: PageInfo;
  edges: Array<CustomerTypeCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type CustomerTypeCountableEdge = {
  __typename?: 'CustomerTypeCountableEdge';
  node: CustomerType;
  cursor: Scalars['String']['output'];
};

export type CustomerTypeWhereInput = {
  metadata?: InputMaybe<MetadataFilterInput>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  name?: InputMaybe<StringFilterInput>;
  slug?: InputMaybe<StringFilterInput>;
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  AND?: InputMaybe<Array<CustomerTypeWhereInput>>;
  OR?: InputMaybe<Array<CustomerTypeWhereInput>>;
};

export type CustomerTypeSortingInput = {
  direction: OrderDirection;
  field: CustomerTypeSortField;
};

export type CustomerTypeSortField =
  | 'NAME'
  | 'SLUG';

export type GroupCountableConnection = {
  __typename?: 'GroupCountableConnection';
  pageInfo: PageInfo;
  edges: Array<GroupCountableEdge>;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type GroupCountableEdge = {
  __typename?: 'GroupCountableEdge';
  node: Group;
  cursor: Scalars['String']['output'];
};

export type PermissionGroupFilterInput = {
  search?: InputMaybe<Scalars['String']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type PermissionGroupSortingInput = {
  direction: OrderDirection;
  field: PermissionGroupSortField;
};

export type PermissionGroupSortField =
  | 'NAME';

export type StaffUserInput = {
  status?: InputMaybe<StaffMemberStatus>;
  search?: InputMaybe<Scalars['String']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type StaffMemberStatus =
  | 'ACTIVE'
  | 'DEACTIVATED';

export type Mutation = {
  __typename?: 'Mutation';
  webhookCreate?: Maybe<WebhookCreate>;
  webhookDelete?: Maybe<WebhookDelete>;
  webhookUpdate?: Maybe<WebhookUpdate>;
  staffNotificationRecipientCreate?: Maybe<StaffNotificationRecipientCreate>;
  staffNotificationRecipientUpdate?: Maybe<StaffNotificationRecipientUpdate>;
  staffNotificationRecipientDelete?: Maybe<StaffNotificationRecipientDelete>;
  shopAddressUpdate?: Maybe<ShopAddressUpdate>;
  shopSettingsUpdate?: Maybe<ShopSettingsUpdate>;
  orderBulkCreate?: Maybe<OrderBulkCreate>;
  deleteMetadata?: Maybe<DeleteMetadata>;
  deletePrivateMetadata?: Maybe<DeletePrivateMetadata>;
  updateMetadata?: Maybe<UpdateMetadata>;
  updatePrivateMetadata?: Maybe<UpdatePrivateMetadata>;
  channelCreate?: Maybe<ChannelCreate>;
  channelUpdate?: Maybe<ChannelUpdate>;
  channelDelete?: Maybe<ChannelDelete>;
  channelActivate?: Maybe<ChannelActivate>;
  channelDeactivate?: Maybe<ChannelDeactivate>;
  attributeCreate?: Maybe<AttributeCreate>;
  attributeDelete?: Maybe<AttributeDelete>;
  attributeUpdate?: Maybe<AttributeUpdate>;
  attributeValueCreate?: Maybe<AttributeValueCreate>;
  attributeValueDelete?: Maybe<AttributeValueDelete>;
  attributeValueUpdate?: Maybe<AttributeValueUpdate>;
  attributeReorderValues?: Maybe<AttributeReorderValues>;
  appCreate?: Maybe<AppCreate>;
  appUpdate?: Maybe<AppUpdate>;
  appDelete?: Maybe<AppDelete>;
  appTokenCreate?: Maybe<AppTokenCreate>;
  appTokenDelete?: Maybe<AppTokenDelete>;
  appRetryInstall?: Maybe<AppRetryInstall>;
  appDeleteFailedInstallation?: Maybe<AppDeleteFailedInstallation>;
  appFetchManifest?: Maybe<AppFetchManifest>;
  appActivate?: Maybe<AppActivate>;
  appDeactivate?: Maybe<AppDeactivate>;
  appInstall?: Maybe<AppInstall>;
  tokenCreate?: Maybe<CreateToken>;
  tokenRefresh?: Maybe<RefreshToken>;
  tokenVerify?: Maybe<VerifyToken>;
  tokensDeactivateAll?: Maybe<DeactivateAllUserTokens>;
  externalAuthenticationUrl?: Maybe<ExternalAuthenticationUrl>;
  externalObtainAccessTokens?: Maybe<ExternalObtainAccessTokens>;
  externalRefresh?: Maybe<ExternalRefresh>;
  externalLogout?: Maybe<ExternalLogout>;
  externalVerify?: Maybe<ExternalVerify>;
  requestPasswordReset?: Maybe<RequestPasswordReset>;
  sendConfirmationEmail?: Maybe<SendConfirmationEmail>;
  confirmAccount?: Maybe<ConfirmAccount>;
  setPassword?: Maybe<SetPassword>;
  passwordChange?: Maybe<PasswordChange>;
  requestEmailChange?: Maybe<RequestEmailChange>;
  confirmEmailChange?: Maybe<ConfirmEmailChange>;
  accountAddressCreate?: Maybe<AccountAddressCreate>;
  accountAddressUpdate?: Maybe<AccountAddressUpdate>;
  accountAddressDelete?: Maybe<AccountAddressDelete>;
  accountSetDefaultAddress?: Maybe<AccountSetDefaultAddress>;
  accountRegister?: Maybe<AccountRegister>;
  accountUpdate?: Maybe<AccountUpdate>;
  accountRequestDeletion?: Maybe<AccountRequestDeletion>;
  accountDelete?: Maybe<AccountDelete>;
  addressCreate?: Maybe<AddressCreate>;
  addressUpdate?: Maybe<AddressUpdate>;
  addressDelete?: Maybe<AddressDelete>;
  addressSetDefault?: Maybe<AddressSetDefault>;
  customerCreate?: Maybe<CustomerCreate>;
  customerUpdate?: Maybe<CustomerUpdate>;
  customerDelete?: Maybe<CustomerDelete>;
  customerBulkDelete?: Maybe<CustomerBulkDelete>;
  customerBulkUpdate?: Maybe<CustomerBulkUpdate>;
  customerTypeCreate?: Maybe<CustomerTypeCreate>;
  customerTypeUpdate?: Maybe<CustomerTypeUpdate>;
  customerTypeDelete?: Maybe<CustomerTypeDelete>;
  customerTypeAssignAttributes?: Maybe<CustomerTypeAssignAttributes>;
  customerTypeUnassignAttributes?: Maybe<CustomerTypeUnassignAttributes>;
  customerTypeReorderAttributes?: Maybe<CustomerTypeReorderAttributes>;
  staffCreate?: Maybe<StaffCreate>;
  staffUpdate?: Maybe<StaffUpdate>;
  staffDelete?: Maybe<StaffDelete>;
  staffBulkDelete?: Maybe<StaffBulkDelete>;
  staffMemberUpdate?: Maybe<StaffMemberUpdate>;
  userAvatarUpdate?: Maybe<UserAvatarUpdate>;
  userAvatarDelete?: Maybe<UserAvatarDelete>;
  userBulkSetActive?: Maybe<UserBulkSetActive>;
  permissionGroupCreate?: Maybe<PermissionGroupCreate>;
  permissionGroupUpdate?: Maybe<PermissionGroupUpdate>;
  permissionGroupDelete?: Maybe<PermissionGroupDelete>;
};


export type MutationWebhookCreateArgs = {
  input: WebhookCreateInput;
};


export type MutationWebhookDeleteArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  identifier?: InputMaybe<Scalars['String']['input']>;
};


export type MutationWebhookUpdateArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  identifier?: InputMaybe<Scalars['String']['input']>;
  input: WebhookUpdateInput;
};


export type MutationStaffNotificationRecipientCreateArgs = {
  input: StaffNotificationRecipientInput;
};


export type MutationStaffNotificationRecipientUpdateArgs = {
  id: Scalars['ID']['input'];
  input: StaffNotificationRecipientInput;
};


export type MutationStaffNotificationRecipientDeleteArgs = {
  id: Scalars['ID']['input'];
};


export type MutationShopAddressUpdateArgs = {
  input?: InputMaybe<AddressInput>;
};


export type MutationShopSettingsUpdateArgs = {
  input: ShopSettingsInput;
};


export type MutationOrderBulkCreateArgs = {
  errorPolicy?: InputMaybe<ErrorPolicyEnum>;
  orders: Array<OrderBulkCreateInput>;
  stockUpdatePolicy?: InputMaybe<StockUpdatePolicyEnum>;
};


export type MutationDeleteMetadataArgs = {
  id: Scalars['ID']['input'];
  keys: Array<Scalars['String']['input']>;
};


export type MutationDeletePrivateMetadataArgs = {
  id: Scalars['ID']['input'];
  keys: Array<Scalars['String']['input']>;
};


export type MutationUpdateMetadataArgs = {
  id: Scalars['ID']['input'];
  input: Array<MetadataInput>;
};


export type MutationUpdatePrivateMetadataArgs = {
  id: Scalars['ID']['input'];
  input: Array<MetadataInput>;
};


export type MutationChannelCreateArgs = {
  input: ChannelCreateInput;
};


export type MutationChannelUpdateArgs = {
  id: Scalars['ID']['input'];
  input: ChannelUpdateInput;
};


export type MutationChannelDeleteArgs = {
  id: Scalars['ID']['input'];
  input?: InputMaybe<ChannelDeleteInput>;
};


export type MutationChannelActivateArgs = {
  id: Scalars['ID']['input'];
};


export type MutationChannelDeactivateArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAttributeCreateArgs = {
  input: AttributeCreateInput;
};


export type MutationAttributeDeleteArgs = {
  externalReference?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationAttributeUpdateArgs = {
  externalReference?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  input: AttributeUpdateInput;
};


export type MutationAttributeValueCreateArgs = {
  attribute: Scalars['ID']['input'];
  input: AttributeValueCreateInput;
};


export type MutationAttributeValueDeleteArgs = {
  externalReference?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationAttributeValueUpdateArgs = {
  externalReference?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  input: AttributeValueUpdateInput;
};


export type MutationAttributeReorderValuesArgs = {
  attributeId: Scalars['ID']['input'];
  moves: Array<ReorderInput>;
};


export type MutationAppCreateArgs = {
  input: AppInput;
};


export type MutationAppUpdateArgs = {
  id: Scalars['ID']['input'];
  input: AppInput;
};


export type MutationAppDeleteArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAppTokenCreateArgs = {
  input: AppTokenInput;
};


export type MutationAppTokenDeleteArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAppRetryInstallArgs = {
  activateAfterInstallation?: InputMaybe<Scalars['Boolean']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationAppDeleteFailedInstallationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAppFetchManifestArgs = {
  manifestUrl: Scalars['String']['input'];
};


export type MutationAppActivateArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAppDeactivateArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAppInstallArgs = {
  input: AppInstallInput;
};


export type MutationTokenCreateArgs = {
  audience?: InputMaybe<Scalars['String']['input']>;
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
};


export type MutationTokenRefreshArgs = {
  csrfToken?: InputMaybe<Scalars['String']['input']>;
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};


export type MutationTokenVerifyArgs = {
  token: Scalars['String']['input'];
};


export type MutationExternalAuthenticationUrlArgs = {
  input: Scalars['JSONString']['input'];
  pluginId: Scalars['String']['input'];
};


export type MutationExternalObtainAccessTokensArgs = {
  input: Scalars['JSONString']['input'];
  pluginId: Scalars['String']['input'];
};


export type MutationExternalRefreshArgs = {
  input: Scalars['JSONString']['input'];
  pluginId: Scalars['String']['input'];
};


export type MutationExternalLogoutArgs = {
  input: Scalars['JSONString']['input'];
  pluginId: Scalars['String']['input'];
};


export type MutationExternalVerifyArgs = {
  input: Scalars['JSONString']['input'];
  pluginId: Scalars['String']['input'];
};


export type MutationRequestPasswordResetArgs = {
  channel?: InputMaybe<Scalars['String']['input']>;
  email: Scalars['String']['input'];
  redirectUrl: Scalars['String']['input'];
};


export type MutationSendConfirmationEmailArgs = {
  channel: Scalars['String']['input'];
  redirectUrl: Scalars['String']['input'];
};


export type MutationConfirmAccountArgs = {
  email: Scalars['String']['input'];
  password?: InputMaybe<Scalars['String']['input']>;
  token: Scalars['String']['input'];
};


export type MutationSetPasswordArgs = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
  token: Scalars['String']['input'];
};


export type MutationPasswordChangeArgs = {
  newPassword: Scalars['String']['input'];
  oldPassword?: InputMaybe<Scalars['String']['input']>;
};


export type MutationRequestEmailChangeArgs = {
  channel?: InputMaybe<Scalars['String']['input']>;
  newEmail: Scalars['String']['input'];
  password: Scalars['String']['input'];
  redirectUrl: Scalars['String']['input'];
};


export type MutationConfirmEmailChangeArgs = {
  channel?: InputMaybe<Scalars['String']['input']>;
  token: Scalars['String']['input'];
};


export type MutationAccountAddressCreateArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
  input: AddressInput;
  type?: InputMaybe<AddressTypeEnum>;
};


export type MutationAccountAddressUpdateArgs = {
  id: Scalars['ID']['input'];
  input: AddressInput;
};


export type MutationAccountAddressDeleteArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAccountSetDefaultAddressArgs = {
  id: Scalars['ID']['input'];
  type: AddressTypeEnum;
};


export type MutationAccountRegisterArgs = {
  input: AccountRegisterInput;
};


export type MutationAccountUpdateArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
  input: AccountInput;
};


export type MutationAccountRequestDeletionArgs = {
  channel?: InputMaybe<Scalars['String']['input']>;
  redirectUrl: Scalars['String']['input'];
};


export type MutationAccountDeleteArgs = {
  token: Scalars['String']['input'];
};


export type MutationAddressCreateArgs = {
  input: AddressInput;
  userId: Scalars['ID']['input'];
};


export type MutationAddressUpdateArgs = {
  id: Scalars['ID']['input'];
  input: AddressInput;
};


export type MutationAddressDeleteArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAddressSetDefaultArgs = {
  addressId: Scalars['ID']['input'];
  type: AddressTypeEnum;
  userId: Scalars['ID']['input'];
};


export type MutationCustomerCreateArgs = {
  input: UserCreateInput;
};


export type MutationCustomerUpdateArgs = {
  externalReference?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  input: CustomerInput;
};


export type MutationCustomerDeleteArgs = {
  externalReference?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationCustomerBulkDeleteArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationCustomerBulkUpdateArgs = {
  customers: Array<CustomerBulkUpdateInput>;
  errorPolicy?: InputMaybe<ErrorPolicyEnum>;
};


export type MutationCustomerTypeCreateArgs = {
  input: CustomerTypeCreateInput;
};


export type MutationCustomerTypeUpdateArgs = {
  id: Scalars['ID']['input'];
  input: CustomerTypeUpdateInput;
};


export type MutationCustomerTypeDeleteArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCustomerTypeAssignAttributesArgs = {
  attributeIds: Array<Scalars['ID']['input']>;
  customerTypeId: Scalars['ID']['input'];
};


export type MutationCustomerTypeUnassignAttributesArgs = {
  attributeIds: Array<Scalars['ID']['input']>;
  customerTypeId: Scalars['ID']['input'];
};


export type MutationCustomerTypeReorderAttributesArgs = {
  customerTypeId: Scalars['ID']['input'];
  moves: Array<ReorderInput>;
};


export type MutationStaffCreateArgs = {
  input: StaffCreateInput;
};


export type MutationStaffUpdateArgs = {
  id: Scalars['ID']['input'];
  input: StaffUpdateInput;
};


export type MutationStaffDeleteArgs = {
  id: Scalars['ID']['input'];
};


export type MutationStaffBulkDeleteArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationStaffMemberUpdateArgs = {
  id: Scalars['ID']['input'];
  input: StaffMemberInput;
};


export type MutationUserAvatarUpdateArgs = {
  image: Scalars['Upload']['input'];
};


export type MutationUserBulkSetActiveArgs = {
  ids: Array<Scalars['ID']['input']>;
  isActive: Scalars['Boolean']['input'];
};


export type MutationPermissionGroupCreateArgs = {
  input: PermissionGroupCreateInput;
};


export type MutationPermissionGroupUpdateArgs = {
  id: Scalars['ID']['input'];
  input: PermissionGroupUpdateInput;
};


export type MutationPermissionGroupDeleteArgs = {
  id: Scalars['ID']['input'];
};

export type WebhookCreate = {
  __typename?: 'WebhookCreate';
  /** @deprecated Field no longer supported */
  webhookErrors: Array<WebhookError>;
  errors: Array<WebhookError>;
  webhook?: Maybe<Webhook>;
};

export type WebhookDelete = {
  __typename?: 'WebhookDelete';
  /** @deprecated Field no longer supported */
  webhookErrors: Array<WebhookError>;
  errors: Array<WebhookError>;
  webhook?: Maybe<Webhook>;
};

export type WebhookUpdate = {
  __typename?: 'WebhookUpdate';
  /** @deprecated Field no longer supported */
  webhookErrors: Array<WebhookError>;
  errors: Array<WebhookError>;
  webhook?: Maybe<Webhook>;
};

export type WebhookError = {
  __typename?: 'WebhookError';
  field?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code: WebhookErrorCode;
};

export type WebhookErrorCode =
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'UNIQUE'
  | 'DELETE_FAILED'
  | 'SYNTAX'
  | 'MISSING_SUBSCRIPTION'
  | 'UNABLE_TO_PARSE'
  | 'MISSING_EVENT'
  | 'INVALID_CUSTOM_HEADERS'
  | 'INVALID_NOTIFY_WITH_SUBSCRIPTION';

export type WebhookUpdateInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  identifier?: InputMaybe<Scalars['String']['input']>;
  targetUrl?: InputMaybe<Scalars['String']['input']>;
  /** @deprecated Field no longer supported */
  events?: InputMaybe<Array<WebhookEventTypeEnum>>;
  asyncEvents?: InputMaybe<Array<WebhookEventTypeAsyncEnum>>;
  syncEvents?: InputMaybe<Array<WebhookEventTypeSyncEnum>>;
  app?: InputMaybe<Scalars['ID']['input']>;
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated Field no longer supported */
  secretKey?: InputMaybe<Scalars['String']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  customHeaders?: InputMaybe<Scalars['JSONString']['input']>;
};

export type WebhookCreateInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  identifier?: InputMaybe<Scalars['String']['input']>;
  targetUrl?: InputMaybe<Scalars['String']['input']>;
  /** @deprecated Field no longer supported */
  events?: InputMaybe<Array<WebhookEventTypeEnum>>;
  asyncEvents?: InputMaybe<Array<WebhookEventTypeAsyncEnum>>;
  syncEvents?: InputMaybe<Array<WebhookEventTypeSyncEnum>>;
  app?: InputMaybe<Scalars['ID']['input']>;
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated Field no longer supported */
  secretKey?: InputMaybe<Scalars['String']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  customHeaders?: InputMaybe<Scalars['JSONString']['input']>;
};

export type ShopError = {
  __typename?: 'ShopError';
  field?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code: ShopErrorCode;
};

export type ShopErrorCode =
  | 'ALREADY_EXISTS'
  | 'CANNOT_FETCH_TAX_RATES'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'UNIQUE'
  | 'PASSWORD_AUTH_RESTRICTION';

export type StaffNotificationRecipient = Node & {
  __typename?: 'StaffNotificationRecipient';
  id: Scalars['ID']['output'];
  user?: Maybe<User>;
  email?: Maybe<Scalars['String']['output']>;
  active?: Maybe<Scalars['Boolean']['output']>;
};

export type StaffNotificationRecipientInput = {
  user?: InputMaybe<Scalars['ID']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  active?: InputMaybe<Scalars['Boolean']['input']>;
};

export type StaffNotificationRecipientCreate = {
  __typename?: 'StaffNotificationRecipientCreate';
  /** @deprecated Field no longer supported */
  shopErrors: Array<ShopError>;
  errors: Array<ShopError>;
  staffNotificationRecipient?: Maybe<StaffNotificationRecipient>;
};

export type StaffNotificationRecipientUpdate = {
  __typename?: 'StaffNotificationRecipientUpdate';
  /** @deprecated Field no longer supported */
  shopErrors: Array<ShopError>;
  errors: Array<ShopError>;
  staffNotificationRecipient?: Maybe<StaffNotificationRecipient>;
};

export type StaffNotificationRecipientDelete = {
  __typename?: 'StaffNotificationRecipientDelete';
  /** @deprecated Field no longer supported */
  shopErrors: Array<ShopError>;
  errors: Array<ShopError>;
  staffNotificationRecipient?: Maybe<StaffNotificationRecipient>;
};

export type ShopAddressUpdate = {
  __typename?: 'ShopAddressUpdate';
  shop?: Maybe<Shop>;
  /** @deprecated Field no longer supported */
  shopErrors: Array<ShopError>;
  errors: Array<ShopError>;
};

export type ShopSettingsUpdate = {
  __typename?: 'ShopSettingsUpdate';
  shop?: Maybe<Shop>;
  /** @deprecated Field no longer supported */
  shopErrors: Array<ShopError>;
  errors: Array<ShopError>;
};

export type ShopSettingsInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  headerText?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  trackInventoryByDefault?: InputMaybe<Scalars['Boolean']['input']>;
  defaultWeightUnit?: InputMaybe<WeightUnitsEnum>;
  fulfillmentAutoApprove?: InputMaybe<Scalars['Boolean']['input']>;
  fulfillmentAllowUnpaid?: InputMaybe<Scalars['Boolean']['input']>;
  defaultMailSenderName?: InputMaybe<Scalars['String']['input']>;
  defaultMailSenderAddress?: InputMaybe<Scalars['String']['input']>;
  customerSetPasswordUrl?: InputMaybe<Scalars['String']['input']>;
  reserveStockDurationAnonymousUser?: InputMaybe<Scalars['Int']['input']>;
  reserveStockDurationAuthenticatedUser?: InputMaybe<Scalars['Int']['input']>;
  limitQuantityPerCheckout?: InputMaybe<Scalars['Int']['input']>;
  enableAccountConfirmationByEmail?: InputMaybe<Scalars['Boolean']['input']>;
  allowLoginWithoutConfirmation?: InputMaybe<Scalars['Boolean']['input']>;
  allowStorefrontTraffic?: InputMaybe<Scalars['Boolean']['input']>;
  metadata?: InputMaybe<Array<MetadataInput>>;
  privateMetadata?: InputMaybe<Array<MetadataInput>>;
  preserveAllAddressFields?: InputMaybe<Scalars['Boolean']['input']>;
  passwordLoginMode?: InputMaybe<PasswordLoginModeEnum>;
  useLegacyShippingZoneStockAvailability?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated Field no longer supported */
  includeTaxesInPrices?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated Field no longer supported */
  displayGrossPrices?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated Field no longer supported */
  chargeTaxesOnShipping?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated Field no longer supported */
  useLegacyUpdateWebhookEmission?: InputMaybe<Scalars['Boolean']['input']>;
  accountConfirmMergeMode?: InputMaybe<AccountConfirmModeEnum>;
};

export type DeleteMetadata = {
  __typename?: 'DeleteMetadata';
  /** @deprecated Field no longer supported */
  metadataErrors: Array<MetadataError>;
  errors: Array<MetadataError>;
  item?: Maybe<ObjectWithMetadata>;
};

export type MetadataError = {
  __typename?: 'MetadataError';
  field?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code: MetadataErrorCode;
};

export type MetadataErrorCode =
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'NOT_UPDATED';

export type DeletePrivateMetadata = {
  __typename?: 'DeletePrivateMetadata';
  /** @deprecated Field no longer supported */
  metadataErrors: Array<MetadataError>;
  errors: Array<MetadataError>;
  item?: Maybe<ObjectWithMetadata>;
};

export type UpdateMetadata = {
  __typename?: 'UpdateMetadata';
  /** @deprecated Field no longer supported */
  metadataErrors: Array<MetadataError>;
  errors: Array<MetadataError>;
  item?: Maybe<ObjectWithMetadata>;
};

export type UpdatePrivateMetadata = {
  __typename?: 'UpdatePrivateMetadata';
  /** @deprecated Field no longer supported */
  metadataErrors: Array<MetadataError>;
  errors: Array<MetadataError>;
  item?: Maybe<ObjectWithMetadata>;
};

export type ChannelCreate = {
  __typename?: 'ChannelCreate';
  /** @deprecated Field no longer supported */
  channelErrors: Array<ChannelError>;
  errors: Array<ChannelError>;
  channel?: Maybe<Channel>;
};

export type ChannelError = {
  __typename?: 'ChannelError';
  field?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code: ChannelErrorCode;
  shippingZones?: Maybe<Array<Scalars['ID']['output']>>;
  warehouses?: Maybe<Array<Scalars['ID']['output']>>;
};

export type ChannelErrorCode =
  | 'ALREADY_EXISTS'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'UNIQUE'
  | 'CHANNELS_CURRENCY_MUST_BE_THE_SAME'
  | 'CHANNEL_WITH_ORDERS'
  | 'DUPLICATED_INPUT_ITEM';

export type ChannelCreateInput = {
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  stockSettings?: InputMaybe<StockSettingsInput>;
  addShippingZones?: InputMaybe<Array<Scalars['ID']['input']>>;
  addWarehouses?: InputMaybe<Array<Scalars['ID']['input']>>;
  orderSettings?: InputMaybe<OrderSettingsInput>;
  metadata?: InputMaybe<Array<MetadataInput>>;
  privateMetadata?: InputMaybe<Array<MetadataInput>>;
  checkoutSettings?: InputMaybe<CheckoutSettingsInput>;
  paymentSettings?: InputMaybe<PaymentSettingsInput>;
  name: Scalars['String']['input'];
  slug: Scalars['String']['input'];
  currencyCode: Scalars['String']['input'];
  defaultCountry: CountryCode;
};

export type StockSettingsInput = {
  allocationStrategy: AllocationStrategyEnum;
};

export type OrderSettingsInput = {
  automaticallyConfirmAllNewOrders?: InputMaybe<Scalars['Boolean']['input']>;
  automaticallyFulfillNonShippableGiftCard?: InputMaybe<Scalars['Boolean']['input']>;
  expireOrdersAfter?: InputMaybe<Scalars['Minute']['input']>;
  deleteExpiredOrdersAfter?: InputMaybe<Scalars['Day']['input']>;
  markAsPaidStrategy?: InputMaybe<MarkAsPaidStrategyEnum>;
  allowUnpaidOrders?: InputMaybe<Scalars['Boolean']['input']>;
  includeDraftOrderInVoucherUsage?: InputMaybe<Scalars['Boolean']['input']>;
  draftOrderLinePriceFreezePeriod?: InputMaybe<Scalars['Hour']['input']>;
  useLegacyLineDiscountPropagation?: InputMaybe<Scalars['Boolean']['input']>;
};

export type CheckoutSettingsInput = {
  /** @deprecated Field no longer supported */
  useLegacyErrorFlow?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated Field no longer supported */
  automaticallyCompleteFullyPaidCheckouts?: InputMaybe<Scalars['Boolean']['input']>;
  automaticCompletion?: InputMaybe<CheckoutAutoCompleteInput>;
  allowLegacyGiftCardUse?: InputMaybe<Scalars['Boolean']['input']>;
};

export type CheckoutAutoCompleteInput = {
  enabled: Scalars['Boolean']['input'];
  delay?: InputMaybe<Scalars['Minute']['input']>;
  cutOffDate?: InputMaybe<Scalars['DateTime']['input']>;
};

export type PaymentSettingsInput = {
  defaultTransactionFlowStrategy?: InputMaybe<TransactionFlowStrategyEnum>;
  releaseFundsForExpiredCheckouts?: InputMaybe<Scalars['Boolean']['input']>;
  checkoutTtlBeforeReleasingFunds?: InputMaybe<Scalars['Hour']['input']>;
  checkoutReleaseFundsCutOffDate?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ChannelUpdate = {
  __typename?: 'ChannelUpdate';
  /** @deprecated Field no longer supported */
  channelErrors: Array<ChannelError>;
  errors: Array<ChannelError>;
  channel?: Maybe<Channel>;
};

export type ChannelUpdateInput = {
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  stockSettings?: InputMaybe<StockSettingsInput>;
  addShippingZones?: InputMaybe<Array<Scalars['ID']['input']>>;
  addWarehouses?: InputMaybe<Array<Scalars['ID']['input']>>;
  orderSettings?: InputMaybe<OrderSettingsInput>;
  metadata?: InputMaybe<Array<MetadataInput>>;
  privateMetadata?: InputMaybe<Array<MetadataInput>>;
  checkoutSettings?: InputMaybe<CheckoutSettingsInput>;
  paymentSettings?: InputMaybe<PaymentSettingsInput>;
  name?: InputMaybe<Scalars['String']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
  defaultCountry?: InputMaybe<CountryCode>;
  removeShippingZones?: InputMaybe<Array<Scalars['ID']['input']>>;
  removeWarehouses?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type ChannelDelete = {
  __typename?: 'ChannelDelete';
  /** @deprecated Field no longer supported */
  channelErrors: Array<ChannelError>;
  errors: Array<ChannelError>;
  channel?: Maybe<Channel>;
};

export type ChannelDeleteInput = {
  channelId: Scalars['ID']['input'];
};

export type ChannelActivate = {
  __typename?: 'ChannelActivate';
  channel?: Maybe<Channel>;
  /** @deprecated Field no longer supported */
  channelErrors: Array<ChannelError>;
  errors: Array<ChannelError>;
};

export type ChannelDeactivate = {
  __typename?: 'ChannelDeactivate';
  channel?: Maybe<Channel>;
  /** @deprecated Field no longer supported */
  channelErrors: Array<ChannelError>;
  errors: Array<ChannelError>;
};

export type AttributeCreate = {
  __typename?: 'AttributeCreate';
  attribute?: Maybe<Attribute>;
  /** @deprecated Field no longer supported */
  attributeErrors: Array<AttributeError>;
  errors: Array<AttributeError>;
};

export type AttributeError = {
  __typename?: 'AttributeError';
  field?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code: AttributeErrorCode;
};

export type AttributeErrorCode =
  | 'ALREADY_EXISTS'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'UNIQUE';

export type AttributeCreateInput = {
  inputType?: InputMaybe<AttributeInputTypeEnum>;
  entityType?: InputMaybe<AttributeEntityTypeEnum>;
  name: Scalars['String']['input'];
  slug?: InputMaybe<Scalars['String']['input']>;
  type: AttributeTypeEnum;
  unit?: InputMaybe<MeasurementUnitsEnum>;
  values?: InputMaybe<Array<AttributeValueCreateInput>>;
  valueRequired?: InputMaybe<Scalars['Boolean']['input']>;
  isVariantOnly?: InputMaybe<Scalars['Boolean']['input']>;
  visibleInStorefront?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated Field no longer supported */
  filterableInStorefront?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated Field no longer supported */
  filterableInDashboard?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated Field no longer supported */
  storefrontSearchPosition?: InputMaybe<Scalars['Int']['input']>;
  /** @deprecated Field no longer supported */
  availableInGrid?: InputMaybe<Scalars['Boolean']['input']>;
  externalReference?: InputMaybe<Scalars['String']['input']>;
  referenceTypes?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type AttributeValueCreateInput = {
  value?: InputMaybe<Scalars['String']['input']>;
  /** @deprecated Field no longer supported */
  richText?: InputMaybe<Scalars['JSONString']['input']>;
  /** @deprecated Field no longer supported */
  plainText?: InputMaybe<Scalars['String']['input']>;
  fileUrl?: InputMaybe<Scalars['String']['input']>;
  contentType?: InputMaybe<Scalars['String']['input']>;
  externalReference?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
};

export type AttributeDelete = {
  __typename?: 'AttributeDelete';
  /** @deprecated Field no longer supported */
  attributeErrors: Array<AttributeError>;
  errors: Array<AttributeError>;
  attribute?: Maybe<Attribute>;
};

export type AttributeUpdate = {
  __typename?: 'AttributeUpdate';
  attribute?: Maybe<Attribute>;
  /** @deprecated Field no longer supported */
  attributeErrors: Array<AttributeError>;
  errors: Array<AttributeError>;
};

export type AttributeUpdateInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
  unit?: InputMaybe<MeasurementUnitsEnum>;
  removeValues?: InputMaybe<Array<Scalars['ID']['input']>>;
  addValues?: InputMaybe<Array<AttributeValueUpdateInput>>;
  valueRequired?: InputMaybe<Scalars['Boolean']['input']>;
  isVariantOnly?: InputMaybe<Scalars['Boolean']['input']>;
  visibleInStorefront?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated Field no longer supported */
  filterableInStorefront?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated Field no longer supported */
  filterableInDashboard?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated Field no longer supported */
  storefrontSearchPosition?: InputMaybe<Scalars['Int']['input']>;
  /** @deprecated Field no longer supported */
  availableInGrid?: InputMaybe<Scalars['Boolean']['input']>;
  externalReference?: InputMaybe<Scalars['String']['input']>;
  referenceTypes?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type AttributeValueUpdateInput = {
  value?: InputMaybe<Scalars['String']['input']>;
  /** @deprecated Field no longer supported */
  richText?: InputMaybe<Scalars['JSONString']['input']>;
  /** @deprecated Field no longer supported */
  plainText?: InputMaybe<Scalars['String']['input']>;
  fileUrl?: InputMaybe<Scalars['String']['input']>;
  contentType?: InputMaybe<Scalars['String']['input']>;
  externalReference?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};

export type AttributeValueCreate = {
  __typename?: 'AttributeValueCreate';
  attribute?: Maybe<Attribute>;
  /** @deprecated Field no longer supported */
  attributeErrors: Array<AttributeError>;
  errors: Array<AttributeError>;
  attributeValue?: Maybe<AttributeValue>;
};

export type AttributeValueDelete = {
  __typename?: 'AttributeValueDelete';
  attribute?: Maybe<Attribute>;
  /** @deprecated Field no longer supported */
  attributeErrors: Array<AttributeError>;
  errors: Array<AttributeError>;
  attributeValue?: Maybe<AttributeValue>;
};

export type AttributeValueUpdate = {
  __typename?: 'AttributeValueUpdate';
  attribute?: Maybe<Attribute>;
  /** @deprecated Field no longer supported */
  attributeErrors: Array<AttributeError>;
  errors: Array<AttributeError>;
  attributeValue?: Maybe<AttributeValue>;
};

export type AttributeReorderValues = {
  __typename?: 'AttributeReorderValues';
  attribute?: Maybe<Attribute>;
  /** @deprecated Field no longer supported */
  attributeErrors: Array<AttributeError>;
  errors: Array<AttributeError>;
};

export type AppCreate = {
  __typename?: 'AppCreate';
  authToken?: Maybe<Scalars['String']['output']>;
  /** @deprecated Field no longer supported */
  appErrors: Array<AppError>;
  errors: Array<AppError>;
  app?: Maybe<App>;
};

export type AppUpdate = {
  __typename?: 'AppUpdate';
  /** @deprecated Field no longer supported */
  appErrors: Array<AppError>;
  errors: Array<AppError>;
  app?: Maybe<App>;
};

export type AppDelete = {
  __typename?: 'AppDelete';
  /** @deprecated Field no longer supported */
  appErrors: Array<AppError>;
  errors: Array<AppError>;
  app?: Maybe<App>;
};

export type AppActivate = {
  __typename?: 'AppActivate';
  /** @deprecated Field no longer supported */
  appErrors: Array<AppError>;
  errors: Array<AppError>;
  app?: Maybe<App>;
};

export type AppDeactivate = {
  __typename?: 'AppDeactivate';
  /** @deprecated Field no longer supported */
  appErrors: Array<AppError>;
  errors: Array<AppError>;
  app?: Maybe<App>;
};

export type AppTokenCreate = {
  __typename?: 'AppTokenCreate';
  authToken?: Maybe<Scalars['String']['output']>;
  /** @deprecated Field no longer supported */
  appErrors: Array<AppError>;
  errors: Array<AppError>;
  appToken?: Maybe<AppToken>;
};

export type AppTokenInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  app: Scalars['ID']['input'];
};

export type AppTokenDelete = {
  __typename?: 'AppTokenDelete';
  /** @deprecated Field no longer supported */
  appErrors: Array<AppError>;
  errors: Array<AppError>;
  appToken?: Maybe<AppToken>;
};

export type AppRetryInstall = {
  __typename?: 'AppRetryInstall';
  /** @deprecated Field no longer supported */
  appErrors: Array<AppError>;
  errors: Array<AppError>;
  appInstallation?: Maybe<AppInstallation>;
};

export type AppDeleteFailedInstallation = {
  __typename?: 'AppDeleteFailedInstallation';
  /** @deprecated Field no longer supported */
  appErrors: Array<AppError>;
  errors: Array<AppError>;
  appInstallation?: Maybe<AppInstallation>;
};

export type AppFetchManifest = {
  __typename?: 'AppFetchManifest';
  manifest?: Maybe<Manifest>;
  /** @deprecated Field no longer supported */
  appErrors: Array<AppError>;
  errors: Array<AppError>;
};

export type Manifest = {
  __typename?: 'Manifest';
  identifier: Scalars['String']['output'];
  version: Scalars['String']['output'];
  name: Scalars['String']['output'];
  about?: Maybe<Scalars['String']['output']>;
  permissions?: Maybe<Array<Permission>>;
  appUrl?: Maybe<Scalars['String']['output']>;
  /** @deprecated Field no longer supported */
  configurationUrl?: Maybe<Scalars['String']['output']>;
  tokenTargetUrl?: Maybe<Scalars['String']['output']>;
  /** @deprecated Field no longer supported */
  dataPrivacy?: Maybe<Scalars['String']['output']>;
  dataPrivacyUrl?: Maybe<Scalars['String']['output']>;
  homepageUrl?: Maybe<Scalars['String']['output']>;
  supportUrl?: Maybe<Scalars['String']['output']>;
  extensions: Array<AppManifestExtension>;
  webhooks: Array<AppManifestWebhook>;
  audience?: Maybe<Scalars['String']['output']>;
  requiredSaleorVersion?: Maybe<AppManifestRequiredSaleorVersion>;
  author?: Maybe<Scalars['String']['output']>;
  brand?: Maybe<AppManifestBrand>;
};

export type AppManifestExtension = {
  __typename?: 'AppManifestExtension';
  permissions: Array<Permission>;
  label: Scalars['String']['output'];
  url: Scalars['String']['output'];
  mountName: Scalars['String']['output'];
  targetName: Scalars['String']['output'];
  settings: Scalars['JSON']['output'];
  identifier?: Maybe<Scalars['String']['output']>;
};

export type AppManifestWebhook = {
  __typename?: 'AppManifestWebhook';
  name: Scalars['String']['output'];
  asyncEvents?: Maybe<Array<WebhookEventTypeAsyncEnum>>;
  syncEvents?: Maybe<Array<WebhookEventTypeSyncEnum>>;
  query: Scalars['String']['output'];
  targetUrl: Scalars['String']['output'];
};

export type AppManifestRequiredSaleorVersion = {
  __typename?: 'AppManifestRequiredSaleorVersion';
  constraint: Scalars['String']['output'];
  satisfied: Scalars['Boolean']['output'];
};

export type AppManifestBrand = {
  __typename?: 'AppManifestBrand';
  logo: AppManifestBrandLogo;
};

export type AppManifestBrandLogo = {
  __typename?: 'AppManifestBrandLogo';
  default: Scalars['String']['output'];
};


export type AppManifestBrandLogoDefaultArgs = {
  size?: InputMaybe<Scalars['Int']['input']>;
  format?: InputMaybe<IconThumbnailFormatEnum>;
};

export type AppError = {
  __typename?: 'AppError';
  field?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code: AppErrorCode;
  permissions?: Maybe<Array<PermissionEnum>>;
};

export type AppErrorCode =
  | 'FORBIDDEN'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'INVALID_STATUS'
  | 'INVALID_PERMISSION'
  | 'INVALID_URL_FORMAT'
  | 'INVALID_MANIFEST_FORMAT'
  | 'INVALID_CUSTOM_HEADERS'
  | 'DUPLICATED_EXTENSION_IDENTIFIER'
  | 'DUPLICATED_WEBHOOK_IDENTIFIER'
  | 'MANIFEST_URL_CANT_CONNECT'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'UNIQUE'
  | 'OUT_OF_SCOPE_APP'
  | 'OUT_OF_SCOPE_PERMISSION'
  | 'UNSUPPORTED_SALEOR_VERSION';

export type AppInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  identifier?: InputMaybe<Scalars['String']['input']>;
  permissions?: InputMaybe<Array<PermissionEnum>>;
};

export type AppInstall = {
  __typename?: 'AppInstall';
  /** @deprecated Field no longer supported */
  appErrors: Array<AppError>;
  errors: Array<AppError>;
  appInstallation?: Maybe<AppInstallation>;
};

export type AppInstallInput = {
  appName: Scalars['String']['input'];
  manifestUrl: Scalars['String']['input'];
  activateAfterInstallation?: InputMaybe<Scalars['Boolean']['input']>;
  permissions?: InputMaybe<Array<PermissionEnum>>;
};

export type CreateToken = {
  __typename?: 'CreateToken';
  token?: Maybe<Scalars['String']['output']>;
  refreshToken?: Maybe<Scalars['String']['output']>;
  csrfToken?: Maybe<Scalars['String']['output']>;
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type AccountError = {
  __typename?: 'AccountError';
  field?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code: AccountErrorCode;
  addressType?: Maybe<AddressTypeEnum>;
  attributes?: Maybe<Array<Scalars['ID']['output']>>;
};

export type AccountErrorCode =
  | 'ACTIVATE_OWN_ACCOUNT'
  | 'ACTIVATE_SUPERUSER_ACCOUNT'
  | 'DUPLICATED_INPUT_ITEM'
  | 'DEACTIVATE_OWN_ACCOUNT'
  | 'DEACTIVATE_SUPERUSER_ACCOUNT'
  | 'DELETE_NON_STAFF_USER'
  | 'DELETE_OWN_ACCOUNT'
  | 'DELETE_STAFF_ACCOUNT'
  | 'DELETE_SUPERUSER_ACCOUNT'
  | 'GRAPHQL_ERROR'
  | 'INACTIVE'
  | 'INVALID'
  | 'INVALID_PASSWORD'
  | 'LEFT_NOT_MANAGEABLE_PERMISSION'
  | 'INVALID_CREDENTIALS'
  | 'NOT_FOUND'
  | 'OUT_OF_SCOPE_USER'
  | 'OUT_OF_SCOPE_GROUP'
  | 'OUT_OF_SCOPE_PERMISSION'
  | 'PASSWORD_ENTIRELY_NUMERIC'
  | 'PASSWORD_TOO_COMMON'
  | 'PASSWORD_TOO_SHORT'
  | 'PASSWORD_TOO_SIMILAR'
  | 'PASSWORD_RESET_ALREADY_REQUESTED'
  | 'REQUIRED'
  | 'UNIQUE'
  | 'JWT_SIGNATURE_EXPIRED'
  | 'JWT_INVALID_TOKEN'
  | 'JWT_DECODE_ERROR'
  | 'JWT_MISSING_TOKEN'
  | 'JWT_INVALID_CSRF_TOKEN'
  | 'CHANNEL_INACTIVE'
  | 'MISSING_CHANNEL_SLUG'
  | 'ACCOUNT_NOT_CONFIRMED'
  | 'LOGIN_ATTEMPT_DELAYED'
  | 'DISABLED_AUTHENTICATION_METHOD'
  | 'UNKNOWN_IP_ADDRESS'
  | 'FILE_SIZE_LIMIT_EXCEEDED';

export type RefreshToken = {
  __typename?: 'RefreshToken';
  token?: Maybe<Scalars['String']['output']>;
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type VerifyToken = {
  __typename?: 'VerifyToken';
  user?: Maybe<User>;
  isValid: Scalars['Boolean']['output'];
  payload?: Maybe<Scalars['GenericScalar']['output']>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type DeactivateAllUserTokens = {
  __typename?: 'DeactivateAllUserTokens';
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type ExternalAuthenticationUrl = {
  __typename?: 'ExternalAuthenticationUrl';
  authenticationData?: Maybe<Scalars['JSONString']['output']>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type ExternalObtainAccessTokens = {
  __typename?: 'ExternalObtainAccessTokens';
  token?: Maybe<Scalars['String']['output']>;
  refreshToken?: Maybe<Scalars['String']['output']>;
  csrfToken?: Maybe<Scalars['String']['output']>;
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type ExternalRefresh = {
  __typename?: 'ExternalRefresh';
  token?: Maybe<Scalars['String']['output']>;
  refreshToken?: Maybe<Scalars['String']['output']>;
  csrfToken?: Maybe<Scalars['String']['output']>;
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type ExternalLogout = {
  __typename?: 'ExternalLogout';
  logoutData?: Maybe<Scalars['JSONString']['output']>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type ExternalVerify = {
  __typename?: 'ExternalVerify';
  user?: Maybe<User>;
  isValid: Scalars['Boolean']['output'];
  verifyData?: Maybe<Scalars['JSONString']['output']>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type RequestPasswordReset = {
  __typename?: 'RequestPasswordReset';
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type SendConfirmationEmail = {
  __typename?: 'SendConfirmationEmail';
  errors: Array<SendConfirmationEmailError>;
};

export type SendConfirmationEmailError = {
  __typename?: 'SendConfirmationEmailError';
  field?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code: SendConfirmationEmailErrorCode;
};

export type SendConfirmationEmailErrorCode =
  | 'INVALID'
  | 'ACCOUNT_CONFIRMED'
  | 'CONFIRMATION_ALREADY_REQUESTED'
  | 'MISSING_CHANNEL_SLUG'
  | 'NOT_FOUND'
  | 'CHANNEL_INACTIVE';

export type ConfirmAccount = {
  __typename?: 'ConfirmAccount';
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type SetPassword = {
  __typename?: 'SetPassword';
  token?: Maybe<Scalars['String']['output']>;
  refreshToken?: Maybe<Scalars['String']['output']>;
  csrfToken?: Maybe<Scalars['String']['output']>;
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type PasswordChange = {
  __typename?: 'PasswordChange';
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type RequestEmailChange = {
  __typename?: 'RequestEmailChange';
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type ConfirmEmailChange = {
  __typename?: 'ConfirmEmailChange';
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type AccountAddressCreate = {
  __typename?: 'AccountAddressCreate';
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
  address?: Maybe<Address>;
};

export type AccountAddressUpdate = {
  __typename?: 'AccountAddressUpdate';
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
  address?: Maybe<Address>;
};

export type AccountAddressDelete = {
  __typename?: 'AccountAddressDelete';
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
  address?: Maybe<Address>;
};

export type AccountSetDefaultAddress = {
  __typename?: 'AccountSetDefaultAddress';
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type AccountRegister = {
  __typename?: 'AccountRegister';
  /** @deprecated Field no longer supported */
  user?: Maybe<User>;
  requiresConfirmation?: Maybe<Scalars['Boolean']['output']>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type AccountRegisterInput = {
  firstName?: InputMaybe<Scalars['String']['input']>;
  lastName?: InputMaybe<Scalars['String']['input']>;
  languageCode?: InputMaybe<LanguageCodeEnum>;
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
  redirectUrl?: InputMaybe<Scalars['String']['input']>;
  metadata?: InputMaybe<Array<MetadataInput>>;
  channel?: InputMaybe<Scalars['String']['input']>;
};

export type AccountUpdate = {
  __typename?: 'AccountUpdate';
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
  user?: Maybe<User>;
};

export type AccountInput = {
  firstName?: InputMaybe<Scalars['String']['input']>;
  lastName?: InputMaybe<Scalars['String']['input']>;
  languageCode?: InputMaybe<LanguageCodeEnum>;
  defaultBillingAddress?: InputMaybe<AddressInput>;
  defaultShippingAddress?: InputMaybe<AddressInput>;
  metadata?: InputMaybe<Array<MetadataInput>>;
};

export type AccountRequestDeletion = {
  __typename?: 'AccountRequestDeletion';
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type AccountDelete = {
  __typename?: 'AccountDelete';
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
  user?: Maybe<User>;
};

export type AddressCreate = {
  __typename?: 'AddressCreate';
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
  address?: Maybe<Address>;
};

export type AddressUpdate = {
  __typename?: 'AddressUpdate';
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
  address?: Maybe<Address>;
};

export type AddressDelete = {
  __typename?: 'AddressDelete';
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
  address?: Maybe<Address>;
};

export type AddressSetDefault = {
  __typename?: 'AddressSetDefault';
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type CustomerCreate = {
  __typename?: 'CustomerCreate';
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
  user?: Maybe<User>;
};

export type UserCreateInput = {
  defaultBillingAddress?: InputMaybe<AddressInput>;
  defaultShippingAddress?: InputMaybe<AddressInput>;
  firstName?: InputMaybe<Scalars['String']['input']>;
  lastName?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  metadata?: InputMaybe<Array<MetadataInput>>;
  privateMetadata?: InputMaybe<Array<MetadataInput>>;
  languageCode?: InputMaybe<LanguageCodeEnum>;
  externalReference?: InputMaybe<Scalars['String']['input']>;
  /** @deprecated Field no longer supported */
  isConfirmed?: InputMaybe<Scalars['Boolean']['input']>;
  customerType?: InputMaybe<Scalars['ID']['input']>;
  attributes?: InputMaybe<Array<AttributeValueInput>>;
  redirectUrl?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Scalars['String']['input']>;
};

export type CustomerUpdate = {
  __typename?: 'CustomerUpdate';
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
  user?: Maybe<User>;
};

export type CustomerInput = {
  defaultBillingAddress?: InputMaybe<AddressInput>;
  defaultShippingAddress?: InputMaybe<AddressInput>;
  firstName?: InputMaybe<Scalars['String']['input']>;
  lastName?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  metadata?: InputMaybe<Array<MetadataInput>>;
  privateMetadata?: InputMaybe<Array<MetadataInput>>;
  languageCode?: InputMaybe<LanguageCodeEnum>;
  externalReference?: InputMaybe<Scalars['String']['input']>;
  isConfirmed?: InputMaybe<Scalars['Boolean']['input']>;
  customerType?: InputMaybe<Scalars['ID']['input']>;
  attributes?: InputMaybe<Array<AttributeValueInput>>;
};

export type CustomerDelete = {
  __typename?: 'CustomerDelete';
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
  user?: Maybe<User>;
};

export type CustomerBulkDelete = {
  __typename?: 'CustomerBulkDelete';
  count: Scalars['Int']['output'];
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type CustomerBulkUpdate = {
  __typename?: 'CustomerBulkUpdate';
  count: Scalars['Int']['output'];
  results: Array<CustomerBulkResult>;
  errors: Array<CustomerBulkUpdateError>;
};

export type CustomerBulkResult = {
  __typename?: 'CustomerBulkResult';
  customer?: Maybe<User>;
  errors?: Maybe<Array<CustomerBulkUpdateError>>;
};

export type CustomerBulkUpdateError = {
  __typename?: 'CustomerBulkUpdateError';
  path?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code: CustomerBulkUpdateErrorCode;
  attributes?: Maybe<Array<Scalars['ID']['output']>>;
};

export type CustomerBulkUpdateErrorCode =
  | 'BLANK'
  | 'DUPLICATED_INPUT_ITEM'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'REQUIRED'
  | 'UNIQUE'
  | 'NOT_FOUND'
  | 'MAX_LENGTH';

export type CustomerBulkUpdateInput = {
  id?: InputMaybe<Scalars['ID']['input']>;
  externalReference?: InputMaybe<Scalars['String']['input']>;
  input: CustomerInput;
};

export type ErrorPolicyEnum =
  | 'IGNORE_FAILED'
  | 'REJECT_EVERYTHING'
  | 'REJECT_FAILED_ROWS';

export type CustomerTypeCreate = {
  __typename?: 'CustomerTypeCreate';
  errors: Array<CustomerTypeCreateError>;
  customerType?: Maybe<CustomerType>;
};

export type CustomerTypeCreateError = {
  __typename?: 'CustomerTypeCreateError';
  field?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code: CustomerTypeCreateErrorCode;
};

export type CustomerTypeCreateErrorCode =
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'UNIQUE';

export type CustomerTypeCreateInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
};

export type CustomerTypeUpdate = {
  __typename?: 'CustomerTypeUpdate';
  errors: Array<CustomerTypeUpdateError>;
  customerType?: Maybe<CustomerType>;
};

export type CustomerTypeUpdateError = {
  __typename?: 'CustomerTypeUpdateError';
  field?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code: CustomerTypeUpdateErrorCode;
};

export type CustomerTypeUpdateErrorCode =
  | 'CANNOT_UNSET_DEFAULT'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'UNIQUE';

export type CustomerTypeUpdateInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
};

export type CustomerTypeDelete = {
  __typename?: 'CustomerTypeDelete';
  errors: Array<CustomerTypeDeleteError>;
  customerType?: Maybe<CustomerType>;
};

export type CustomerTypeDeleteError = {
  __typename?: 'CustomerTypeDeleteError';
  field?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code: CustomerTypeDeleteErrorCode;
};

export type CustomerTypeDeleteErrorCode =
  | 'CANNOT_DELETE_DEFAULT'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND';

export type CustomerTypeAssignAttributes = {
  __typename?: 'CustomerTypeAssignAttributes';
  customerType?: Maybe<CustomerType>;
  errors: Array<CustomerTypeAssignAttributesError>;
};

export type CustomerTypeAssignAttributesError = {
  __typename?: 'CustomerTypeAssignAttributesError';
  field?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code: CustomerTypeAssignAttributesErrorCode;
  attributes?: Maybe<Array<Scalars['ID']['output']>>;
};

export type CustomerTypeAssignAttributesErrorCode =
  | 'ATTRIBUTE_ALREADY_ASSIGNED'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND';

export type CustomerTypeUnassignAttributes = {
  __typename?: 'CustomerTypeUnassignAttributes';
  customerType?: Maybe<CustomerType>;
  errors: Array<CustomerTypeUnassignAttributesError>;
};

export type CustomerTypeUnassignAttributesError = {
  __typename?: 'CustomerTypeUnassignAttributesError';
  field?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code: CustomerTypeUnassignAttributesErrorCode;
};

export type CustomerTypeUnassignAttributesErrorCode =
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND';

export type CustomerTypeReorderAttributes = {
  __typename?: 'CustomerTypeReorderAttributes';
  customerType?: Maybe<CustomerType>;
  errors: Array<CustomerTypeReorderAttributesError>;
};

export type CustomerTypeReorderAttributesError = {
  __typename?: 'CustomerTypeReorderAttributesError';
  field?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code: CustomerTypeReorderAttributesErrorCode;
  attributes?: Maybe<Array<Scalars['ID']['output']>>;
};

export type CustomerTypeReorderAttributesErrorCode =
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND';

export type StaffCreate = {
  __typename?: 'StaffCreate';
  /** @deprecated Field no longer supported */
  staffErrors: Array<StaffError>;
  errors: Array<StaffError>;
  user?: Maybe<User>;
};

export type StaffError = {
  __typename?: 'StaffError';
  field?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code: AccountErrorCode;
  addressType?: Maybe<AddressTypeEnum>;
  attributes?: Maybe<Array<Scalars['ID']['output']>>;
  permissions?: Maybe<Array<PermissionEnum>>;
  groups?: Maybe<Array<Scalars['ID']['output']>>;
  users?: Maybe<Array<Scalars['ID']['output']>>;
};

export type StaffCreateInput = {
  firstName?: InputMaybe<Scalars['String']['input']>;
  lastName?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  metadata?: InputMaybe<Array<MetadataInput>>;
  privateMetadata?: InputMaybe<Array<MetadataInput>>;
  addGroups?: InputMaybe<Array<Scalars['ID']['input']>>;
  redirectUrl?: InputMaybe<Scalars['String']['input']>;
};

export type StaffUpdate = {
  __typename?: 'StaffUpdate';
  /** @deprecated Field no longer supported */
  staffErrors: Array<StaffError>;
  errors: Array<StaffError>;
  user?: Maybe<User>;
};

export type StaffMemberUpdate = {
  __typename?: 'StaffMemberUpdate';
  errors: Array<StaffError>;
  user?: Maybe<User>;
};

export type StaffMemberInput = {
  phone?: InputMaybe<Scalars['String']['input']>;
  accountType?: InputMaybe<StaffMemberAccountTypeEnum>;
  isShopOwner?: InputMaybe<Scalars['Boolean']['input']>;
};

export type StaffMemberAccountTypeEnum =
  | 'COLLABORATOR'
  | 'COLLABORATOR_TEAM_MEMBER'
  | 'INVITED'
  | 'INVITED_STORE_OWNER'
  | 'REGULAR'
  | 'REQUESTED'
  | 'RESTRICTED'
  | 'SAML';

export type StaffUpdateInput = {
  firstName?: InputMaybe<Scalars['String']['input']>;
  lastName?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  metadata?: InputMaybe<Array<MetadataInput>>;
  privateMetadata?: InputMaybe<Array<MetadataInput>>;
  addGroups?: InputMaybe<Array<Scalars['ID']['input']>>;
  removeGroups?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type StaffDelete = {
  __typename?: 'StaffDelete';
  /** @deprecated Field no longer supported */
  staffErrors: Array<StaffError>;
  errors: Array<StaffError>;
  user?: Maybe<User>;
};

export type StaffBulkDelete = {
  __typename?: 'StaffBulkDelete';
  count: Scalars['Int']['output'];
  /** @deprecated Field no longer supported */
  staffErrors: Array<StaffError>;
  errors: Array<StaffError>;
};

export type AttributeValueInput = {
  id?: InputMaybe<Scalars['ID']['input']>;
  externalReference?: InputMaybe<Scalars['String']['input']>;
  /** @deprecated Field no longer supported */
  values?: InputMaybe<Array<Scalars['String']['input']>>;
  dropdown?: InputMaybe<AttributeValueSelectableTypeInput>;
  swatch?: InputMaybe<AttributeValueSelectableTypeInput>;
  multiselect?: InputMaybe<Array<AttributeValueSelectableTypeInput>>;
  numeric?: InputMaybe<Scalars['String']['input']>;
  file?: InputMaybe<Scalars['String']['input']>;
  contentType?: InputMaybe<Scalars['String']['input']>;
  reference?: InputMaybe<Scalars['ID']['input']>;
  references?: InputMaybe<Array<Scalars['ID']['input']>>;
  richText?: InputMaybe<Scalars['JSONString']['input']>;
  plainText?: InputMaybe<Scalars['String']['input']>;
  boolean?: InputMaybe<Scalars['Boolean']['input']>;
  date?: InputMaybe<Scalars['Date']['input']>;
  dateTime?: InputMaybe<Scalars['DateTime']['input']>;
};

export type AttributeValueSelectableTypeInput = {
  id?: InputMaybe<Scalars['ID']['input']>;
  externalReference?: InputMaybe<Scalars['String']['input']>;
  value?: InputMaybe<Scalars['String']['input']>;
};

export type ReorderInput = {
  id: Scalars['ID']['input'];
  sortOrder?: InputMaybe<Scalars['Int']['input']>;
};

export type OrderBulkCreate = {
  __typename?: 'OrderBulkCreate';
  count: Scalars['Int']['output'];
  results: Array<OrderBulkCreateResult>;
  errors: Array<OrderBulkCreateError>;
};

export type OrderBulkCreateResult = {
  __typename?: 'OrderBulkCreateResult';
  order?: Maybe<Order>;
  errors?: Maybe<Array<OrderBulkCreateError>>;
};

export type OrderBulkCreateError = {
  __typename?: 'OrderBulkCreateError';
  path?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code?: Maybe<OrderBulkCreateErrorCode>;
};

export type OrderBulkCreateErrorCode =
  | 'GRAPHQL_ERROR'
  | 'REQUIRED'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'UNIQUE'
  | 'BULK_LIMIT'
  | 'TOO_MANY_IDENTIFIERS'
  | 'FUTURE_DATE'
  | 'INVALID_QUANTITY'
  | 'PRICE_ERROR'
  | 'NOTE_LENGTH'
  | 'INSUFFICIENT_STOCK'
  | 'NON_EXISTING_STOCK'
  | 'NO_RELATED_ORDER_LINE'
  | 'NEGATIVE_INDEX'
  | 'ORDER_LINE_FULFILLMENT_LINE_MISMATCH'
  | 'METADATA_KEY_REQUIRED'
  | 'INCORRECT_CURRENCY';

export type OrderBulkCreateInput = {
  externalReference?: InputMaybe<Scalars['String']['input']>;
  channel: Scalars['String']['input'];
  createdAt: Scalars['DateTime']['input'];
  status?: InputMaybe<OrderStatus>;
  user: OrderBulkCreateUserInput;
  billingAddress: AddressInput;
  shippingAddress?: InputMaybe<AddressInput>;
  currency: Scalars['String']['input'];
  metadata?: InputMaybe<Array<MetadataInput>>;
  privateMetadata?: InputMaybe<Array<MetadataInput>>;
  customerNote?: InputMaybe<Scalars['String']['input']>;
  languageCode: LanguageCodeEnum;
  displayGrossPrices?: InputMaybe<Scalars['Boolean']['input']>;
  redirectUrl?: InputMaybe<Scalars['String']['input']>;
  lines: Array<OrderBulkCreateOrderLineInput>;
  deliveryMethod?: InputMaybe<OrderBulkCreateDeliveryMethodInput>;
  fulfillments?: InputMaybe<Array<OrderBulkCreateFulfillmentInput>>;
};

export type OrderBulkCreateUserInput = {
  id?: InputMaybe<Scalars['ID']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  externalReference?: InputMaybe<Scalars['String']['input']>;
};

export type OrderBulkCreateOrderLineInput = {
  variantId?: InputMaybe<Scalars['ID']['input']>;
  variantSku?: InputMaybe<Scalars['String']['input']>;
  variantExternalReference?: InputMaybe<Scalars['String']['input']>;
  variantName?: InputMaybe<Scalars['String']['input']>;
  productName?: InputMaybe<Scalars['String']['input']>;
  productSku?: InputMaybe<Scalars['String']['input']>;
  translatedVariantName?: InputMaybe<Scalars['String']['input']>;
  translatedProductName?: InputMaybe<Scalars['String']['input']>;
  createdAt: Scalars['DateTime']['input'];
  isShippingRequired: Scalars['Boolean']['input'];
  isGiftCard: Scalars['Boolean']['input'];
  quantity: Scalars['Int']['input'];
  totalPrice: TaxedMoneyInput;
  undiscountedTotalPrice: TaxedMoneyInput;
  warehouse: Scalars['ID']['input'];
  metadata?: InputMaybe<Array<MetadataInput>>;
  privateMetadata?: InputMaybe<Array<MetadataInput>>;
  taxRate?: InputMaybe<Scalars['PositiveDecimal']['input']>;
};

export type TaxedMoneyInput = {
  gross: Scalars['PositiveDecimal']['input'];
  net: Scalars['PositiveDecimal']['input'];
};

export type OrderBulkCreateDeliveryMethodInput = {
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
  shippingMethodId?: InputMaybe<Scalars['ID']['input']>;
  shippingMethodName?: InputMaybe<Scalars['String']['input']>;
  shippingPrice?: InputMaybe<TaxedMoneyInput>;
};

export type OrderBulkCreateFulfillmentInput = {
  lines?: InputMaybe<Array<OrderBulkCreateFulfillmentLineInput>>;
};

export type OrderBulkCreateFulfillmentLineInput = {
  variantId?: InputMaybe<Scalars['ID']['input']>;
  variantSku?: InputMaybe<Scalars['String']['input']>;
  variantExternalReference?: InputMaybe<Scalars['String']['input']>;
  quantity: Scalars['Int']['input'];
  warehouse: Scalars['ID']['input'];
  orderLineIndex: Scalars['Int']['input'];
};

export type StockUpdatePolicyEnum =
  | 'SKIP'
  | 'UPDATE'
  | 'FORCE';

export type UserAvatarUpdate = {
  __typename?: 'UserAvatarUpdate';
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type UserAvatarDelete = {
  __typename?: 'UserAvatarDelete';
  user?: Maybe<User>;
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type UserBulkSetActive = {
  __typename?: 'UserBulkSetActive';
  count: Scalars['Int']['output'];
  /** @deprecated Field no longer supported */
  accountErrors: Array<AccountError>;
  errors: Array<AccountError>;
};

export type PermissionGroupCreate = {
  __typename?: 'PermissionGroupCreate';
  /** @deprecated Field no longer supported */
  permissionGroupErrors: Array<PermissionGroupError>;
  errors: Array<PermissionGroupError>;
  group?: Maybe<Group>;
};

export type PermissionGroupError = {
  __typename?: 'PermissionGroupError';
  field?: Maybe<Scalars['String']['output']>;
  message?: Maybe<Scalars['String']['output']>;
  code: PermissionGroupErrorCode;
  permissions?: Maybe<Array<PermissionEnum>>;
  users?: Maybe<Array<Scalars['ID']['output']>>;
  channels?: Maybe<Array<Scalars['ID']['output']>>;
};

export type PermissionGroupErrorCode =
  | 'REQUIRED'
  | 'UNIQUE'
  | 'ASSIGN_NON_STAFF_MEMBER'
  | 'DUPLICATED_INPUT_ITEM'
  | 'CANNOT_REMOVE_FROM_LAST_GROUP'
  | 'LEFT_NOT_MANAGEABLE_PERMISSION'
  | 'OUT_OF_SCOPE_PERMISSION'
  | 'OUT_OF_SCOPE_USER'
  | 'OUT_OF_SCOPE_CHANNEL'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND';

export type PermissionGroupCreateInput = {
  addPermissions?: InputMaybe<Array<PermissionEnum>>;
  addUsers?: InputMaybe<Array<Scalars['ID']['input']>>;
  addChannels?: InputMaybe<Array<Scalars['ID']['input']>>;
  name: Scalars['String']['input'];
  restrictedAccessToChannels?: InputMaybe<Scalars['Boolean']['input']>;
};

export type PermissionGroupUpdate = {
  __typename?: 'PermissionGroupUpdate';
  /** @deprecated Field no longer supported */
  permissionGroupErrors: Array<PermissionGroupError>;
  errors: Array<PermissionGroupError>;
  group?: Maybe<Group>;
};

export type PermissionGroupUpdateInput = {
  addPermissions?: InputMaybe<Array<PermissionEnum>>;
  addUsers?: InputMaybe<Array<Scalars['ID']['input']>>;
  addChannels?: InputMaybe<Array<Scalars['ID']['input']>>;
  name?: InputMaybe<Scalars['String']['input']>;
  removePermissions?: InputMaybe<Array<PermissionEnum>>;
  removeUsers?: InputMaybe<Array<Scalars['ID']['input']>>;
  removeChannels?: InputMaybe<Array<Scalars['ID']['input']>>;
  restrictedAccessToChannels?: InputMaybe<Scalars['Boolean']['input']>;
};

export type PermissionGroupDelete = {
  __typename?: 'PermissionGroupDelete';
  /** @deprecated Field no longer supported */
  permissionGroupErrors: Array<PermissionGroupError>;
  errors: Array<PermissionGroupError>;
  group?: Maybe<Group>;
};

export type Subscription = {
  __typename?: 'Subscription';
  event?: Maybe<Event>;
};

export type Event = {
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
};

export type IssuingPrincipal = App | User;

export type OrderMetadataUpdated = Event & {
  __typename?: 'OrderMetadataUpdated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  order?: Maybe<Order>;
};

export type OrderBulkCreated = Event & {
  __typename?: 'OrderBulkCreated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  orders?: Maybe<Array<Order>>;
};

export type AccountConfirmationRequested = Event & {
  __typename?: 'AccountConfirmationRequested';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  redirectUrl?: Maybe<Scalars['String']['output']>;
  user?: Maybe<User>;
  channel?: Maybe<Channel>;
  token?: Maybe<Scalars['String']['output']>;
  shop?: Maybe<Shop>;
};

export type AccountChangeEmailRequested = Event & {
  __typename?: 'AccountChangeEmailRequested';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  redirectUrl?: Maybe<Scalars['String']['output']>;
  user?: Maybe<User>;
  channel?: Maybe<Channel>;
  token?: Maybe<Scalars['String']['output']>;
  shop?: Maybe<Shop>;
  newEmail?: Maybe<Scalars['String']['output']>;
};

export type AccountEmailChanged = Event & {
  __typename?: 'AccountEmailChanged';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  redirectUrl?: Maybe<Scalars['String']['output']>;
  user?: Maybe<User>;
  channel?: Maybe<Channel>;
  token?: Maybe<Scalars['String']['output']>;
  shop?: Maybe<Shop>;
  newEmail?: Maybe<Scalars['String']['output']>;
};

export type AccountSetPasswordRequested = Event & {
  __typename?: 'AccountSetPasswordRequested';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  redirectUrl?: Maybe<Scalars['String']['output']>;
  user?: Maybe<User>;
  channel?: Maybe<Channel>;
  token?: Maybe<Scalars['String']['output']>;
  shop?: Maybe<Shop>;
};

export type AccountConfirmed = Event & {
  __typename?: 'AccountConfirmed';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  redirectUrl?: Maybe<Scalars['String']['output']>;
  user?: Maybe<User>;
  channel?: Maybe<Channel>;
  token?: Maybe<Scalars['String']['output']>;
  shop?: Maybe<Shop>;
};

export type AccountDeleteRequested = Event & {
  __typename?: 'AccountDeleteRequested';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  redirectUrl?: Maybe<Scalars['String']['output']>;
  user?: Maybe<User>;
  channel?: Maybe<Channel>;
  token?: Maybe<Scalars['String']['output']>;
  shop?: Maybe<Shop>;
};

export type AccountDeleted = Event & {
  __typename?: 'AccountDeleted';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  redirectUrl?: Maybe<Scalars['String']['output']>;
  user?: Maybe<User>;
  channel?: Maybe<Channel>;
  token?: Maybe<Scalars['String']['output']>;
  shop?: Maybe<Shop>;
};

export type AddressCreated = Event & {
  __typename?: 'AddressCreated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  address?: Maybe<Address>;
};

export type AddressUpdated = Event & {
  __typename?: 'AddressUpdated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  address?: Maybe<Address>;
};

export type AddressDeleted = Event & {
  __typename?: 'AddressDeleted';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  address?: Maybe<Address>;
};

export type AppInstalled = Event & {
  __typename?: 'AppInstalled';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  app?: Maybe<App>;
};

export type AppUpdated = Event & {
  __typename?: 'AppUpdated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  app?: Maybe<App>;
};

export type AppDeleted = Event & {
  __typename?: 'AppDeleted';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  app?: Maybe<App>;
};

export type AppStatusChanged = Event & {
  __typename?: 'AppStatusChanged';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  app?: Maybe<App>;
};

export type ChannelCreated = Event & {
  __typename?: 'ChannelCreated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  channel?: Maybe<Channel>;
};

export type ChannelUpdated = Event & {
  __typename?: 'ChannelUpdated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  channel?: Maybe<Channel>;
};

export type ChannelDeleted = Event & {
  __typename?: 'ChannelDeleted';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  channel?: Maybe<Channel>;
};

export type ChannelStatusChanged = Event & {
  __typename?: 'ChannelStatusChanged';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  channel?: Maybe<Channel>;
};

export type ChannelMetadataUpdated = Event & {
  __typename?: 'ChannelMetadataUpdated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  channel?: Maybe<Channel>;
};

export type CustomerCreated = Event & {
  __typename?: 'CustomerCreated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  user?: Maybe<User>;
};

export type CustomerUpdated = Event & {
  __typename?: 'CustomerUpdated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  user?: Maybe<User>;
};

export type CustomerDeleted = Event & {
  __typename?: 'CustomerDeleted';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  user?: Maybe<User>;
};

export type CustomerMetadataUpdated = Event & {
  __typename?: 'CustomerMetadataUpdated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  user?: Maybe<User>;
};

export type CustomerTypeCreated = Event & {
  __typename?: 'CustomerTypeCreated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  customerType?: Maybe<CustomerType>;
};

export type CustomerTypeUpdated = Event & {
  __typename?: 'CustomerTypeUpdated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  customerType?: Maybe<CustomerType>;
};

export type CustomerTypeDeleted = Event & {
  __typename?: 'CustomerTypeDeleted';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  customerType?: Maybe<CustomerType>;
};

export type PermissionGroupCreated = Event & {
  __typename?: 'PermissionGroupCreated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  permissionGroup?: Maybe<Group>;
};

export type PermissionGroupUpdated = Event & {
  __typename?: 'PermissionGroupUpdated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  permissionGroup?: Maybe<Group>;
};

export type PermissionGroupDeleted = Event & {
  __typename?: 'PermissionGroupDeleted';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  permissionGroup?: Maybe<Group>;
};

export type ShopMetadataUpdated = Event & {
  __typename?: 'ShopMetadataUpdated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  shop?: Maybe<Shop>;
};

export type StaffCreated = Event & {
  __typename?: 'StaffCreated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  user?: Maybe<User>;
};

export type StaffUpdated = Event & {
  __typename?: 'StaffUpdated';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  user?: Maybe<User>;
};

export type StaffDeleted = Event & {
  __typename?: 'StaffDeleted';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  user?: Maybe<User>;
};

export type StaffSetPasswordRequested = Event & {
  __typename?: 'StaffSetPasswordRequested';
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  version?: Maybe<Scalars['String']['output']>;
  issuingPrincipal?: Maybe<IssuingPrincipal>;
  recipient?: Maybe<App>;
  redirectUrl?: Maybe<Scalars['String']['output']>;
  user?: Maybe<User>;
  channel?: Maybe<Channel>;
  token?: Maybe<Scalars['String']['output']>;
  shop?: Maybe<Shop>;
};

export type AssignedNumericAttribute = AssignedAttribute & {
  __typename?: 'AssignedNumericAttribute';
  attribute: Attribute;
  value?: Maybe<Scalars['Float']['output']>;
};

export type AssignedPlainTextAttribute = AssignedAttribute & {
  __typename?: 'AssignedPlainTextAttribute';
  attribute: Attribute;
  value?: Maybe<Scalars['String']['output']>;
};

export type AssignedSingleChoiceAttribute = AssignedAttribute & {
  __typename?: 'AssignedSingleChoiceAttribute';
  attribute: Attribute;
  value?: Maybe<AssignedChoiceAttributeValue>;
};

export type AssignedChoiceAttributeValue = {
  __typename?: 'AssignedChoiceAttributeValue';
  name?: Maybe<Scalars['String']['output']>;
  slug?: Maybe<Scalars['String']['output']>;
};

export type AssignedMultiChoiceAttribute = AssignedAttribute & {
  __typename?: 'AssignedMultiChoiceAttribute';
  attribute: Attribute;
  value: Array<AssignedChoiceAttributeValue>;
};


export type AssignedMultiChoiceAttributeValueArgs = {
  limit?: InputMaybe<Scalars['PositiveInt']['input']>;
};

export type AssignedSwatchAttribute = AssignedAttribute & {
  __typename?: 'AssignedSwatchAttribute';
  attribute: Attribute;
  value?: Maybe<AssignedSwatchAttributeValue>;
};

export type AssignedSwatchAttributeValue = {
  __typename?: 'AssignedSwatchAttributeValue';
  name?: Maybe<Scalars['String']['output']>;
  slug?: Maybe<Scalars['String']['output']>;
  hexColor?: Maybe<Scalars['String']['output']>;
  file?: Maybe<File>;
};

export type AssignedBooleanAttribute = AssignedAttribute & {
  __typename?: 'AssignedBooleanAttribute';
  attribute: Attribute;
  value?: Maybe<Scalars['Boolean']['output']>;
};

export type AssignedDateAttribute = AssignedAttribute & {
  __typename?: 'AssignedDateAttribute';
  attribute: Attribute;
  value?: Maybe<Scalars['Date']['output']>;
};

export type AssignedDateTimeAttribute = AssignedAttribute & {
  __typename?: 'AssignedDateTimeAttribute';
  attribute: Attribute;
  value?: Maybe<Scalars['DateTime']['output']>;
};

export type _Entity = App | Address | User | Group;

export type _Service = {
  __typename?: '_Service';
  sdl?: Maybe<Scalars['String']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ReferenceType:
    | ( ProductType )
    | ( PageType )
  ;
  DeliveryMethod:
    | ( Warehouse )
    | ( ShippingMethod )
  ;
  IssuingPrincipal:
    | ( AppRow )
    | ( UserViewRow )
  ;
  _Entity:
    | ( AppRow )
    | ( AddressViewRow )
    | ( UserViewRow )
    | ( PermissionGroupRow )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( WebhookRow )
    | ( AppRow )
    | ( AppTokenRow )
    | ( AppExtensionRow )
    | ( AppProblem )
    | ( UserViewRow )
    | ( AttributeRow )
    | ( ProductType )
    | ( CustomerEventRow )
    | ( Product )
    | ( Category )
    | ( Omit<ProductVariant, 'pricing' | 'attributes'> & { pricing?: Maybe<_RefType['VariantPricingInfo']>, attributes: Array<_RefType['SelectedAttribute']> } )
    | ( ChannelRow )
    | ( Warehouse )
    | ( AddressViewRow )
    | ( Omit<ShippingZone, 'channels'> & { channels: Array<_RefType['Channel']> } )
    | ( ShippingMethod )
    | ( TaxConfiguration )
    | ( AttributeChoiceRow )
    | ( AttributeValueTranslation )
    | ( ProductMedia )
    | ( ProductVariantTranslation )
    | ( Collection )
    | ( ProductTranslation )
    | ( PageType )
    | ( Voucher )
    | ( Omit<Checkout, 'channel' | 'totalPrice'> & { channel: _RefType['Channel'], totalPrice: _RefType['TaxedMoney'] } )
    | ( Omit<GiftCard, 'currentBalance'> & { currentBalance: _RefType['Money'] } )
    | ( OrderRow )
    | ( Omit<Fulfillment, 'lines'> & { lines?: Maybe<Array<_RefType['FulfillmentLine']>> } )
    | ( Omit<FulfillmentLine, 'orderLine'> & { orderLine?: Maybe<_RefType['OrderLine']> } )
    | ( OrderLineViewRow )
    | ( Page )
    | ( Omit<OrderEvent, 'user'> & { user?: Maybe<_RefType['User']> } )
    | ( Omit<OrderDiscount, 'amount'> & { amount: _RefType['Money'] } )
    | ( PermissionGroupRow )
    | ( CustomerTypeRow )
    | ( DeliveryRow )
    | ( DeliveryAttemptRow )
    | ( AppInstallationRow )
    | ( StaffNotificationRecipientRow )
  ;
  ObjectWithMetadata:
    | ( AppRow )
    | ( UserViewRow )
    | ( AttributeRow )
    | ( ChannelRow )
    | ( AddressViewRow )
    | ( OrderRow )
    | ( OrderLineViewRow )
    | ( CustomerTypeRow )
    | ( ShopSettingsRow )
  ;
  ObjectWithAttributes: ( UserViewRow );
  AssignedAttribute:
    | ( AssignedAttributeViewRow )
    | ( AssignedAttributeViewRow )
    | ( AssignedAttributeViewRow )
    | ( AssignedAttributeViewRow )
    | ( AssignedAttributeViewRow )
    | ( AssignedAttributeViewRow )
    | ( AssignedAttributeViewRow )
    | ( AssignedAttributeViewRow )
  ;
  Job: ( AppInstallationRow );
  Event:
    | ( Omit<OrderMetadataUpdated, 'issuingPrincipal' | 'recipient' | 'order'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, order?: Maybe<_RefType['Order']> } )
    | ( Omit<OrderBulkCreated, 'issuingPrincipal' | 'recipient' | 'orders'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, orders?: Maybe<Array<_RefType['Order']>> } )
    | ( Omit<AccountConfirmationRequested, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, user?: Maybe<_RefType['User']>, channel?: Maybe<_RefType['Channel']>, shop?: Maybe<_RefType['Shop']> } )
    | ( Omit<AccountChangeEmailRequested, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, user?: Maybe<_RefType['User']>, channel?: Maybe<_RefType['Channel']>, shop?: Maybe<_RefType['Shop']> } )
    | ( Omit<AccountEmailChanged, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, user?: Maybe<_RefType['User']>, channel?: Maybe<_RefType['Channel']>, shop?: Maybe<_RefType['Shop']> } )
    | ( Omit<AccountSetPasswordRequested, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, user?: Maybe<_RefType['User']>, channel?: Maybe<_RefType['Channel']>, shop?: Maybe<_RefType['Shop']> } )
    | ( Omit<AccountConfirmed, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, user?: Maybe<_RefType['User']>, channel?: Maybe<_RefType['Channel']>, shop?: Maybe<_RefType['Shop']> } )
    | ( Omit<AccountDeleteRequested, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, user?: Maybe<_RefType['User']>, channel?: Maybe<_RefType['Channel']>, shop?: Maybe<_RefType['Shop']> } )
    | ( Omit<AccountDeleted, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, user?: Maybe<_RefType['User']>, channel?: Maybe<_RefType['Channel']>, shop?: Maybe<_RefType['Shop']> } )
    | ( Omit<AddressCreated, 'issuingPrincipal' | 'recipient' | 'address'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, address?: Maybe<_RefType['Address']> } )
    | ( Omit<AddressUpdated, 'issuingPrincipal' | 'recipient' | 'address'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, address?: Maybe<_RefType['Address']> } )
    | ( Omit<AddressDeleted, 'issuingPrincipal' | 'recipient' | 'address'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, address?: Maybe<_RefType['Address']> } )
    | ( Omit<AppInstalled, 'issuingPrincipal' | 'recipient' | 'app'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, app?: Maybe<_RefType['App']> } )
    | ( Omit<AppUpdated, 'issuingPrincipal' | 'recipient' | 'app'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, app?: Maybe<_RefType['App']> } )
    | ( Omit<AppDeleted, 'issuingPrincipal' | 'recipient' | 'app'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, app?: Maybe<_RefType['App']> } )
    | ( Omit<AppStatusChanged, 'issuingPrincipal' | 'recipient' | 'app'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, app?: Maybe<_RefType['App']> } )
    | ( Omit<ChannelCreated, 'issuingPrincipal' | 'recipient' | 'channel'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, channel?: Maybe<_RefType['Channel']> } )
    | ( Omit<ChannelUpdated, 'issuingPrincipal' | 'recipient' | 'channel'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, channel?: Maybe<_RefType['Channel']> } )
    | ( Omit<ChannelDeleted, 'issuingPrincipal' | 'recipient' | 'channel'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, channel?: Maybe<_RefType['Channel']> } )
    | ( Omit<ChannelStatusChanged, 'issuingPrincipal' | 'recipient' | 'channel'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, channel?: Maybe<_RefType['Channel']> } )
    | ( Omit<ChannelMetadataUpdated, 'issuingPrincipal' | 'recipient' | 'channel'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, channel?: Maybe<_RefType['Channel']> } )
    | ( Omit<CustomerCreated, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, user?: Maybe<_RefType['User']> } )
    | ( Omit<CustomerUpdated, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, user?: Maybe<_RefType['User']> } )
    | ( Omit<CustomerDeleted, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, user?: Maybe<_RefType['User']> } )
    | ( Omit<CustomerMetadataUpdated, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, user?: Maybe<_RefType['User']> } )
    | ( Omit<CustomerTypeCreated, 'issuingPrincipal' | 'recipient' | 'customerType'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, customerType?: Maybe<_RefType['CustomerType']> } )
    | ( Omit<CustomerTypeUpdated, 'issuingPrincipal' | 'recipient' | 'customerType'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, customerType?: Maybe<_RefType['CustomerType']> } )
    | ( Omit<CustomerTypeDeleted, 'issuingPrincipal' | 'recipient' | 'customerType'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, customerType?: Maybe<_RefType['CustomerType']> } )
    | ( Omit<PermissionGroupCreated, 'issuingPrincipal' | 'recipient' | 'permissionGroup'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, permissionGroup?: Maybe<_RefType['Group']> } )
    | ( Omit<PermissionGroupUpdated, 'issuingPrincipal' | 'recipient' | 'permissionGroup'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, permissionGroup?: Maybe<_RefType['Group']> } )
    | ( Omit<PermissionGroupDeleted, 'issuingPrincipal' | 'recipient' | 'permissionGroup'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, permissionGroup?: Maybe<_RefType['Group']> } )
    | ( Omit<ShopMetadataUpdated, 'issuingPrincipal' | 'recipient' | 'shop'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, shop?: Maybe<_RefType['Shop']> } )
    | ( Omit<StaffCreated, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, user?: Maybe<_RefType['User']> } )
    | ( Omit<StaffUpdated, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, user?: Maybe<_RefType['User']> } )
    | ( Omit<StaffDeleted, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, user?: Maybe<_RefType['User']> } )
    | ( Omit<StaffSetPasswordRequested, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<_RefType['IssuingPrincipal']>, recipient?: Maybe<_RefType['App']>, user?: Maybe<_RefType['User']>, channel?: Maybe<_RefType['Channel']>, shop?: Maybe<_RefType['Shop']> } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Webhook: ResolverTypeWrapper<WebhookRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  WebhookEvent: ResolverTypeWrapper<WebhookEvent>;
  WebhookEventTypeEnum: WebhookEventTypeEnum;
  WebhookEventSync: ResolverTypeWrapper<WebhookEventSync>;
  WebhookEventTypeSyncEnum: WebhookEventTypeSyncEnum;
  WebhookEventAsync: ResolverTypeWrapper<WebhookEventAsync>;
  WebhookEventTypeAsyncEnum: WebhookEventTypeAsyncEnum;
  App: ResolverTypeWrapper<AppRow>;
  ObjectWithMetadata: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ObjectWithMetadata']>;
  MetadataItem: ResolverTypeWrapper<MetadataItem>;
  Metadata: ResolverTypeWrapper<Scalars['Metadata']['output']>;
  Permission: ResolverTypeWrapper<Permission>;
  PermissionEnum: PermissionEnum;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  AppTypeEnum: AppTypeEnum;
  AppToken: ResolverTypeWrapper<AppTokenRow>;
  AppExtension: ResolverTypeWrapper<AppExtensionRow>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  AppProblem: ResolverTypeWrapper<AppProblem>;
  AppProblemDismissed: ResolverTypeWrapper<AppProblemDismissed>;
  AppProblemDismissedByEnum: AppProblemDismissedByEnum;
  User: ResolverTypeWrapper<UserViewRow>;
  ObjectWithAttributes: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ObjectWithAttributes']>;
  AssignedAttribute: ResolverTypeWrapper<AssignedAttributeViewRow>;
  Attribute: ResolverTypeWrapper<AttributeRow>;
  AttributeInputTypeEnum: AttributeInputTypeEnum;
  AttributeEntityTypeEnum: AttributeEntityTypeEnum;
  ReferenceType: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReferenceType']>;
  ProductType: ResolverTypeWrapper<ProductType>;
  PaymentSource: ResolverTypeWrapper<PaymentSource>;
  CustomerEvent: ResolverTypeWrapper<CustomerEventRow>;
  CustomerEventsEnum: CustomerEventsEnum;
  WeightUnitsEnum: WeightUnitsEnum;
  ProductCountableConnection: ResolverTypeWrapper<ProductCountableConnection>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProductCountableEdge: ResolverTypeWrapper<ProductCountableEdge>;
  Product: ResolverTypeWrapper<Product>;
  PositiveInt: ResolverTypeWrapper<Scalars['PositiveInt']['output']>;
  JSONString: ResolverTypeWrapper<Scalars['JSONString']['output']>;
  Category: ResolverTypeWrapper<Category>;
  CategoryCountableConnection: ResolverTypeWrapper<CategoryCountableConnection>;
  CategoryCountableEdge: ResolverTypeWrapper<CategoryCountableEdge>;
  ProductFilterInput: ProductFilterInput;
  AssignedAttributeValueInput: AssignedAttributeValueInput;
  StringFilterInput: StringFilterInput;
  DecimalFilterInput: DecimalFilterInput;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DecimalRangeInput: DecimalRangeInput;
  DateRangeInput: DateRangeInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTimeRangeInput: DateTimeRangeInput;
  AssignedAttributeReferenceInput: AssignedAttributeReferenceInput;
  ContainsFilterInput: ContainsFilterInput;
  IntRangeInput: IntRangeInput;
  StockAvailability: StockAvailability;
  MetadataFilter: MetadataFilter;
  GlobalIDFilterInput: GlobalIdFilterInput;
  OrderDirection: OrderDirection;
  Image: ResolverTypeWrapper<Image>;
  ThumbnailFormatEnum: ThumbnailFormatEnum;
  LanguageDisplay: ResolverTypeWrapper<LanguageDisplay>;
  LanguageCodeEnum: LanguageCodeEnum;
  ProductVariant: ResolverTypeWrapper<Omit<ProductVariant, 'pricing' | 'attributes'> & { pricing?: Maybe<ResolversTypes['VariantPricingInfo']>, attributes: Array<ResolversTypes['SelectedAttribute']> }>;
  Channel: ResolverTypeWrapper<ChannelRow>;
  CountryDisplay: ResolverTypeWrapper<CountryDisplay>;
  VAT: ResolverTypeWrapper<Vat>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ReducedRate: ResolverTypeWrapper<ReducedRate>;
  Warehouse: ResolverTypeWrapper<Warehouse>;
  Address: ResolverTypeWrapper<AddressViewRow>;
  ShippingZoneCountableConnection: ResolverTypeWrapper<Omit<ShippingZoneCountableConnection, 'edges'> & { edges: Array<ResolversTypes['ShippingZoneCountableEdge']> }>;
  ShippingZoneCountableEdge: ResolverTypeWrapper<Omit<ShippingZoneCountableEdge, 'node'> & { node: ResolversTypes['ShippingZone'] }>;
  ShippingZone: ResolverTypeWrapper<Omit<ShippingZone, 'channels'> & { channels: Array<ResolversTypes['Channel']> }>;
  Money: ResolverTypeWrapper<MoneyViewRow>;
  CountryCode: CountryCode;
  ShippingMethod: ResolverTypeWrapper<ShippingMethod>;
  StockSettings: ResolverTypeWrapper<StockSettings>;
  AllocationStrategyEnum: AllocationStrategyEnum;
  OrderSettings: ResolverTypeWrapper<OrderSettings>;
  Minute: ResolverTypeWrapper<Scalars['Minute']['output']>;
  MarkAsPaidStrategyEnum: MarkAsPaidStrategyEnum;
  Day: ResolverTypeWrapper<Scalars['Day']['output']>;
  Hour: ResolverTypeWrapper<Scalars['Hour']['output']>;
  CheckoutSettings: ResolverTypeWrapper<CheckoutSettings>;
  PaymentSettings: ResolverTypeWrapper<PaymentSettings>;
  TransactionFlowStrategyEnum: TransactionFlowStrategyEnum;
  TaxConfiguration: ResolverTypeWrapper<TaxConfiguration>;
  TaxCalculationStrategy: TaxCalculationStrategy;
  VariantPricingInfo: ResolverTypeWrapper<Omit<VariantPricingInfo, 'price'> & { price?: Maybe<ResolversTypes['TaxedMoney']> }>;
  TaxedMoney: ResolverTypeWrapper<Omit<TaxedMoney, 'gross' | 'net' | 'tax'> & { gross: ResolversTypes['Money'], net: ResolversTypes['Money'], tax: ResolversTypes['Money'] }>;
  AddressInput: AddressInput;
  MetadataInput: MetadataInput;
  SelectedAttribute: ResolverTypeWrapper<Omit<SelectedAttribute, 'values'> & { values: Array<ResolversTypes['AttributeValue']> }>;
  AttributeValue: ResolverTypeWrapper<AttributeChoiceRow>;
  AttributeValueTranslation: ResolverTypeWrapper<AttributeValueTranslation>;
  File: ResolverTypeWrapper<File>;
  VariantAttributeScope: VariantAttributeScope;
  ReportingPeriod: ReportingPeriod;
  ProductMedia: ResolverTypeWrapper<ProductMedia>;
  ProductVariantTranslation: ResolverTypeWrapper<ProductVariantTranslation>;
  ProductVariantCountableConnection: ResolverTypeWrapper<Omit<ProductVariantCountableConnection, 'edges'> & { edges: Array<ResolversTypes['ProductVariantCountableEdge']> }>;
  ProductVariantCountableEdge: ResolverTypeWrapper<Omit<ProductVariantCountableEdge, 'node'> & { node: ResolversTypes['ProductVariant'] }>;
  ProductVariantFilterInput: ProductVariantFilterInput;
  AssignedAttributeWhereInput: AssignedAttributeWhereInput;
  Collection: ResolverTypeWrapper<Collection>;
  ProductTranslation: ResolverTypeWrapper<ProductTranslation>;
  AttributeCountableConnection: ResolverTypeWrapper<Omit<AttributeCountableConnection, 'edges'> & { edges: Array<ResolversTypes['AttributeCountableEdge']> }>;
  AttributeCountableEdge: ResolverTypeWrapper<Omit<AttributeCountableEdge, 'node'> & { node: ResolversTypes['Attribute'] }>;
  AttributeFilterInput: AttributeFilterInput;
  AttributeTypeEnum: AttributeTypeEnum;
  AttributeWhereInput: AttributeWhereInput;
  AttributeInputTypeEnumFilterInput: AttributeInputTypeEnumFilterInput;
  AttributeEntityTypeEnumFilterInput: AttributeEntityTypeEnumFilterInput;
  AttributeTypeEnumFilterInput: AttributeTypeEnumFilterInput;
  MeasurementUnitsEnumFilterInput: MeasurementUnitsEnumFilterInput;
  MeasurementUnitsEnum: MeasurementUnitsEnum;
  PageType: ResolverTypeWrapper<PageType>;
  AttributeValueCountableConnection: ResolverTypeWrapper<Omit<AttributeValueCountableConnection, 'edges'> & { edges: Array<ResolversTypes['AttributeValueCountableEdge']> }>;
  AttributeValueCountableEdge: ResolverTypeWrapper<Omit<AttributeValueCountableEdge, 'node'> & { node: ResolversTypes['AttributeValue'] }>;
  AttributeChoicesSortingInput: AttributeChoicesSortingInput;
  AttributeChoicesSortField: AttributeChoicesSortField;
  AttributeValueFilterInput: AttributeValueFilterInput;
  AttributeValueWhereInput: AttributeValueWhereInput;
  ProductTypeCountableConnection: ResolverTypeWrapper<ProductTypeCountableConnection>;
  ProductTypeCountableEdge: ResolverTypeWrapper<ProductTypeCountableEdge>;
  Voucher: ResolverTypeWrapper<Voucher>;
  CollectionCountableConnection: ResolverTypeWrapper<CollectionCountableConnection>;
  CollectionCountableEdge: ResolverTypeWrapper<CollectionCountableEdge>;
  Checkout: ResolverTypeWrapper<Omit<Checkout, 'channel' | 'totalPrice'> & { channel: ResolversTypes['Channel'], totalPrice: ResolversTypes['TaxedMoney'] }>;
  GiftCard: ResolverTypeWrapper<Omit<GiftCard, 'currentBalance'> & { currentBalance: ResolversTypes['Money'] }>;
  UUID: ResolverTypeWrapper<Scalars['UUID']['output']>;
  DeliveryMethod: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeliveryMethod']>;
  Order: ResolverTypeWrapper<OrderRow>;
  OrderStatus: OrderStatus;
  Fulfillment: ResolverTypeWrapper<Omit<Fulfillment, 'lines'> & { lines?: Maybe<Array<ResolversTypes['FulfillmentLine']>> }>;
  FulfillmentStatus: FulfillmentStatus;
  FulfillmentLine: ResolverTypeWrapper<Omit<FulfillmentLine, 'orderLine'> & { orderLine?: Maybe<ResolversTypes['OrderLine']> }>;
  OrderLine: ResolverTypeWrapper<OrderLineViewRow>;
  PositiveDecimal: ResolverTypeWrapper<Scalars['PositiveDecimal']['output']>;
  OrderDiscountType: OrderDiscountType;
  Page: ResolverTypeWrapper<Page>;
  Job: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Job']>;
  JobStatusEnum: JobStatusEnum;
  OrderOriginEnum: OrderOriginEnum;
  PaymentChargeStatusEnum: PaymentChargeStatusEnum;
  OrderAuthorizeStatusEnum: OrderAuthorizeStatusEnum;
  OrderChargeStatusEnum: OrderChargeStatusEnum;
  OrderEvent: ResolverTypeWrapper<Omit<OrderEvent, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  OrderEventsEnum: OrderEventsEnum;
  OrderDiscount: ResolverTypeWrapper<Omit<OrderDiscount, 'amount'> & { amount: ResolversTypes['Money'] }>;
  AddressTypeEnum: AddressTypeEnum;
  CreditCard: ResolverTypeWrapper<CreditCard>;
  StoredPaymentMethod: ResolverTypeWrapper<StoredPaymentMethod>;
  CheckoutCountableConnection: ResolverTypeWrapper<Omit<CheckoutCountableConnection, 'edges'> & { edges: Array<ResolversTypes['CheckoutCountableEdge']> }>;
  CheckoutCountableEdge: ResolverTypeWrapper<Omit<CheckoutCountableEdge, 'node'> & { node: ResolversTypes['Checkout'] }>;
  GiftCardCountableConnection: ResolverTypeWrapper<Omit<GiftCardCountableConnection, 'edges'> & { edges: Array<ResolversTypes['GiftCardCountableEdge']> }>;
  GiftCardCountableEdge: ResolverTypeWrapper<Omit<GiftCardCountableEdge, 'node'> & { node: ResolversTypes['GiftCard'] }>;
  OrderCountableConnection: ResolverTypeWrapper<Omit<OrderCountableConnection, 'edges'> & { edges: Array<ResolversTypes['OrderCountableEdge']> }>;
  OrderCountableEdge: ResolverTypeWrapper<Omit<OrderCountableEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  CustomerOrderWhereInput: CustomerOrderWhereInput;
  MetadataFilterInput: MetadataFilterInput;
  MetadataValueFilterInput: MetadataValueFilterInput;
  IntFilterInput: IntFilterInput;
  OrderStatusEnumFilterInput: OrderStatusEnumFilterInput;
  AddressFilterInput: AddressFilterInput;
  CountryCodeEnumFilterInput: CountryCodeEnumFilterInput;
  UserPermission: ResolverTypeWrapper<Omit<UserPermission, 'sourcePermissionGroups'> & { sourcePermissionGroups?: Maybe<Array<ResolversTypes['Group']>> }>;
  Group: ResolverTypeWrapper<PermissionGroupRow>;
  CustomerType: ResolverTypeWrapper<CustomerTypeRow>;
  AppBrand: ResolverTypeWrapper<AppBrand>;
  AppBrandLogo: ResolverTypeWrapper<AppBrandLogo>;
  IconThumbnailFormatEnum: IconThumbnailFormatEnum;
  CircuitBreakerStateEnum: CircuitBreakerStateEnum;
  EventDeliveryCountableConnection: ResolverTypeWrapper<Omit<EventDeliveryCountableConnection, 'edges'> & { edges: Array<ResolversTypes['EventDeliveryCountableEdge']> }>;
  EventDeliveryCountableEdge: ResolverTypeWrapper<Omit<EventDeliveryCountableEdge, 'node'> & { node: ResolversTypes['EventDelivery'] }>;
  EventDelivery: ResolverTypeWrapper<DeliveryRow>;
  EventDeliveryStatusEnum: EventDeliveryStatusEnum;
  EventDeliveryAttemptCountableConnection: ResolverTypeWrapper<Omit<EventDeliveryAttemptCountableConnection, 'edges'> & { edges: Array<ResolversTypes['EventDeliveryAttemptCountableEdge']> }>;
  EventDeliveryAttemptCountableEdge: ResolverTypeWrapper<Omit<EventDeliveryAttemptCountableEdge, 'node'> & { node: ResolversTypes['EventDeliveryAttempt'] }>;
  EventDeliveryAttempt: ResolverTypeWrapper<DeliveryAttemptRow>;
  EventDeliveryAttemptSortingInput: EventDeliveryAttemptSortingInput;
  EventDeliveryAttemptSortField: EventDeliveryAttemptSortField;
  EventDeliverySortingInput: EventDeliverySortingInput;
  EventDeliverySortField: EventDeliverySortField;
  EventDeliveryFilterInput: EventDeliveryFilterInput;
  Shop: ResolverTypeWrapper<ShopSettingsRow>;
  ExternalAuthentication: ResolverTypeWrapper<ExternalAuthentication>;
  CountryFilterInput: CountryFilterInput;
  Domain: ResolverTypeWrapper<Domain>;
  LimitInfo: ResolverTypeWrapper<LimitInfo>;
  Limits: ResolverTypeWrapper<Limits>;
  Announcement: ResolverTypeWrapper<Announcement>;
  AnnouncementImportanceEnum: AnnouncementImportanceEnum;
  PasswordLoginModeEnum: PasswordLoginModeEnum;
  AccountConfirmModeEnum: AccountConfirmModeEnum;
  CategoryFilterInput: CategoryFilterInput;
  CollectionFilterInput: CollectionFilterInput;
  PageCountableConnection: ResolverTypeWrapper<PageCountableConnection>;
  PageCountableEdge: ResolverTypeWrapper<PageCountableEdge>;
  PageFilterInput: PageFilterInput;
  PageTypeCountableConnection: ResolverTypeWrapper<PageTypeCountableConnection>;
  PageTypeCountableEdge: ResolverTypeWrapper<PageTypeCountableEdge>;
  PageTypeFilterInput: PageTypeFilterInput;
  OrderEventCountableConnection: ResolverTypeWrapper<Omit<OrderEventCountableConnection, 'edges'> & { edges: Array<ResolversTypes['OrderEventCountableEdge']> }>;
  OrderEventCountableEdge: ResolverTypeWrapper<Omit<OrderEventCountableEdge, 'node'> & { node: ResolversTypes['OrderEvent'] }>;
  OrderSortingInput: OrderSortingInput;
  OrderSortField: OrderSortField;
  OrderFilterInput: OrderFilterInput;
  OrderWhereInput: OrderWhereInput;
  AttributeSortingInput: AttributeSortingInput;
  AttributeSortField: AttributeSortField;
  AppInstallation: ResolverTypeWrapper<AppInstallationRow>;
  AppCountableConnection: ResolverTypeWrapper<Omit<AppCountableConnection, 'edges'> & { edges: Array<ResolversTypes['AppCountableEdge']> }>;
  AppCountableEdge: ResolverTypeWrapper<Omit<AppCountableEdge, 'node'> & { node: ResolversTypes['App'] }>;
  AppFilterInput: AppFilterInput;
  AppSortingInput: AppSortingInput;
  AppSortField: AppSortField;
  AppExtensionCountableConnection: ResolverTypeWrapper<Omit<AppExtensionCountableConnection, 'edges'> & { edges: Array<ResolversTypes['AppExtensionCountableEdge']> }>;
  AppExtensionCountableEdge: ResolverTypeWrapper<Omit<AppExtensionCountableEdge, 'node'> & { node: ResolversTypes['AppExtension'] }>;
  AppExtensionFilterInput: AppExtensionFilterInput;
  AddressValidationData: ResolverTypeWrapper<AddressValidationData>;
  ChoiceValue: ResolverTypeWrapper<ChoiceValue>;
  UserCountableConnection: ResolverTypeWrapper<Omit<UserCountableConnection, 'edges'> & { edges: Array<ResolversTypes['UserCountableEdge']> }>;
  UserCountableEdge: ResolverTypeWrapper<Omit<UserCountableEdge, 'node'> & { node: ResolversTypes['User'] }>;
  CustomerFilterInput: CustomerFilterInput;
  CustomerWhereInput: CustomerWhereInput;
  UserSortingInput: UserSortingInput;
  UserSortField: UserSortField;
  CustomerTypeCountableConnection: ResolverTypeWrapper<Omit<CustomerTypeCountableConnection, 'edges'> & { edges: Array<ResolversTypes['CustomerTypeCountableEdge']> }>;
  CustomerTypeCountableEdge: ResolverTypeWrapper<Omit<CustomerTypeCountableEdge, 'node'> & { node: ResolversTypes['CustomerType'] }>;
  CustomerTypeWhereInput: CustomerTypeWhereInput;
  CustomerTypeSortingInput: CustomerTypeSortingInput;
  CustomerTypeSortField: CustomerTypeSortField;
  GroupCountableConnection: ResolverTypeWrapper<Omit<GroupCountableConnection, 'edges'> & { edges: Array<ResolversTypes['GroupCountableEdge']> }>;
  GroupCountableEdge: ResolverTypeWrapper<Omit<GroupCountableEdge, 'node'> & { node: ResolversTypes['Group'] }>;
  PermissionGroupFilterInput: PermissionGroupFilterInput;
  PermissionGroupSortingInput: PermissionGroupSortingInput;
  PermissionGroupSortField: PermissionGroupSortField;
  StaffUserInput: StaffUserInput;
  StaffMemberStatus: StaffMemberStatus;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  WebhookCreate: ResolverTypeWrapper<Omit<WebhookCreate, 'webhookErrors' | 'errors' | 'webhook'> & { webhookErrors: Array<ResolversTypes['WebhookError']>, errors: Array<ResolversTypes['WebhookError']>, webhook?: Maybe<ResolversTypes['Webhook']> }>;
  WebhookDelete: ResolverTypeWrapper<Omit<WebhookDelete, 'webhookErrors' | 'errors' | 'webhook'> & { webhookErrors: Array<ResolversTypes['WebhookError']>, errors: Array<ResolversTypes['WebhookError']>, webhook?: Maybe<ResolversTypes['Webhook']> }>;
  WebhookUpdate: ResolverTypeWrapper<Omit<WebhookUpdate, 'webhookErrors' | 'errors' | 'webhook'> & { webhookErrors: Array<ResolversTypes['WebhookError']>, errors: Array<ResolversTypes['WebhookError']>, webhook?: Maybe<ResolversTypes['Webhook']> }>;
  WebhookError: ResolverTypeWrapper<ProblemRow>;
  WebhookErrorCode: WebhookErrorCode;
  WebhookUpdateInput: WebhookUpdateInput;
  WebhookCreateInput: WebhookCreateInput;
  ShopError: ResolverTypeWrapper<ProblemRow>;
  ShopErrorCode: ShopErrorCode;
  StaffNotificationRecipient: ResolverTypeWrapper<StaffNotificationRecipientRow>;
  StaffNotificationRecipientInput: StaffNotificationRecipientInput;
  StaffNotificationRecipientCreate: ResolverTypeWrapper<Omit<StaffNotificationRecipientCreate, 'shopErrors' | 'errors' | 'staffNotificationRecipient'> & { shopErrors: Array<ResolversTypes['ShopError']>, errors: Array<ResolversTypes['ShopError']>, staffNotificationRecipient?: Maybe<ResolversTypes['StaffNotificationRecipient']> }>;
  StaffNotificationRecipientUpdate: ResolverTypeWrapper<Omit<StaffNotificationRecipientUpdate, 'shopErrors' | 'errors' | 'staffNotificationRecipient'> & { shopErrors: Array<ResolversTypes['ShopError']>, errors: Array<ResolversTypes['ShopError']>, staffNotificationRecipient?: Maybe<ResolversTypes['StaffNotificationRecipient']> }>;
  StaffNotificationRecipientDelete: ResolverTypeWrapper<Omit<StaffNotificationRecipientDelete, 'shopErrors' | 'errors' | 'staffNotificationRecipient'> & { shopErrors: Array<ResolversTypes['ShopError']>, errors: Array<ResolversTypes['ShopError']>, staffNotificationRecipient?: Maybe<ResolversTypes['StaffNotificationRecipient']> }>;
  ShopAddressUpdate: ResolverTypeWrapper<Omit<ShopAddressUpdate, 'shop' | 'shopErrors' | 'errors'> & { shop?: Maybe<ResolversTypes['Shop']>, shopErrors: Array<ResolversTypes['ShopError']>, errors: Array<ResolversTypes['ShopError']> }>;
  ShopSettingsUpdate: ResolverTypeWrapper<Omit<ShopSettingsUpdate, 'shop' | 'shopErrors' | 'errors'> & { shop?: Maybe<ResolversTypes['Shop']>, shopErrors: Array<ResolversTypes['ShopError']>, errors: Array<ResolversTypes['ShopError']> }>;
  ShopSettingsInput: ShopSettingsInput;
  DeleteMetadata: ResolverTypeWrapper<Omit<DeleteMetadata, 'metadataErrors' | 'errors' | 'item'> & { metadataErrors: Array<ResolversTypes['MetadataError']>, errors: Array<ResolversTypes['MetadataError']>, item?: Maybe<ResolversTypes['ObjectWithMetadata']> }>;
  MetadataError: ResolverTypeWrapper<ProblemRow>;
  MetadataErrorCode: MetadataErrorCode;
  DeletePrivateMetadata: ResolverTypeWrapper<Omit<DeletePrivateMetadata, 'metadataErrors' | 'errors' | 'item'> & { metadataErrors: Array<ResolversTypes['MetadataError']>, errors: Array<ResolversTypes['MetadataError']>, item?: Maybe<ResolversTypes['ObjectWithMetadata']> }>;
  UpdateMetadata: ResolverTypeWrapper<Omit<UpdateMetadata, 'metadataErrors' | 'errors' | 'item'> & { metadataErrors: Array<ResolversTypes['MetadataError']>, errors: Array<ResolversTypes['MetadataError']>, item?: Maybe<ResolversTypes['ObjectWithMetadata']> }>;
  UpdatePrivateMetadata: ResolverTypeWrapper<Omit<UpdatePrivateMetadata, 'metadataErrors' | 'errors' | 'item'> & { metadataErrors: Array<ResolversTypes['MetadataError']>, errors: Array<ResolversTypes['MetadataError']>, item?: Maybe<ResolversTypes['ObjectWithMetadata']> }>;
  ChannelCreate: ResolverTypeWrapper<Omit<ChannelCreate, 'channelErrors' | 'errors' | 'channel'> & { channelErrors: Array<ResolversTypes['ChannelError']>, errors: Array<ResolversTypes['ChannelError']>, channel?: Maybe<ResolversTypes['Channel']> }>;
  ChannelError: ResolverTypeWrapper<ProblemRow>;
  ChannelErrorCode: ChannelErrorCode;
  ChannelCreateInput: ChannelCreateInput;
  StockSettingsInput: StockSettingsInput;
  OrderSettingsInput: OrderSettingsInput;
  CheckoutSettingsInput: CheckoutSettingsInput;
  CheckoutAutoCompleteInput: CheckoutAutoCompleteInput;
  PaymentSettingsInput: PaymentSettingsInput;
  ChannelUpdate: ResolverTypeWrapper<Omit<ChannelUpdate, 'channelErrors' | 'errors' | 'channel'> & { channelErrors: Array<ResolversTypes['ChannelError']>, errors: Array<ResolversTypes['ChannelError']>, channel?: Maybe<ResolversTypes['Channel']> }>;
  ChannelUpdateInput: ChannelUpdateInput;
  ChannelDelete: ResolverTypeWrapper<Omit<ChannelDelete, 'channelErrors' | 'errors' | 'channel'> & { channelErrors: Array<ResolversTypes['ChannelError']>, errors: Array<ResolversTypes['ChannelError']>, channel?: Maybe<ResolversTypes['Channel']> }>;
  ChannelDeleteInput: ChannelDeleteInput;
  ChannelActivate: ResolverTypeWrapper<Omit<ChannelActivate, 'channel' | 'channelErrors' | 'errors'> & { channel?: Maybe<ResolversTypes['Channel']>, channelErrors: Array<ResolversTypes['ChannelError']>, errors: Array<ResolversTypes['ChannelError']> }>;
  ChannelDeactivate: ResolverTypeWrapper<Omit<ChannelDeactivate, 'channel' | 'channelErrors' | 'errors'> & { channel?: Maybe<ResolversTypes['Channel']>, channelErrors: Array<ResolversTypes['ChannelError']>, errors: Array<ResolversTypes['ChannelError']> }>;
  AttributeCreate: ResolverTypeWrapper<Omit<AttributeCreate, 'attribute' | 'attributeErrors' | 'errors'> & { attribute?: Maybe<ResolversTypes['Attribute']>, attributeErrors: Array<ResolversTypes['AttributeError']>, errors: Array<ResolversTypes['AttributeError']> }>;
  AttributeError: ResolverTypeWrapper<ProblemRow>;
  AttributeErrorCode: AttributeErrorCode;
  AttributeCreateInput: AttributeCreateInput;
  AttributeValueCreateInput: AttributeValueCreateInput;
  AttributeDelete: ResolverTypeWrapper<Omit<AttributeDelete, 'attributeErrors' | 'errors' | 'attribute'> & { attributeErrors: Array<ResolversTypes['AttributeError']>, errors: Array<ResolversTypes['AttributeError']>, attribute?: Maybe<ResolversTypes['Attribute']> }>;
  AttributeUpdate: ResolverTypeWrapper<Omit<AttributeUpdate, 'attribute' | 'attributeErrors' | 'errors'> & { attribute?: Maybe<ResolversTypes['Attribute']>, attributeErrors: Array<ResolversTypes['AttributeError']>, errors: Array<ResolversTypes['AttributeError']> }>;
  AttributeUpdateInput: AttributeUpdateInput;
  AttributeValueUpdateInput: AttributeValueUpdateInput;
  AttributeValueCreate: ResolverTypeWrapper<Omit<AttributeValueCreate, 'attribute' | 'attributeErrors' | 'errors' | 'attributeValue'> & { attribute?: Maybe<ResolversTypes['Attribute']>, attributeErrors: Array<ResolversTypes['AttributeError']>, errors: Array<ResolversTypes['AttributeError']>, attributeValue?: Maybe<ResolversTypes['AttributeValue']> }>;
  AttributeValueDelete: ResolverTypeWrapper<Omit<AttributeValueDelete, 'attribute' | 'attributeErrors' | 'errors' | 'attributeValue'> & { attribute?: Maybe<ResolversTypes['Attribute']>, attributeErrors: Array<ResolversTypes['AttributeError']>, errors: Array<ResolversTypes['AttributeError']>, attributeValue?: Maybe<ResolversTypes['AttributeValue']> }>;
  AttributeValueUpdate: ResolverTypeWrapper<Omit<AttributeValueUpdate, 'attribute' | 'attributeErrors' | 'errors' | 'attributeValue'> & { attribute?: Maybe<ResolversTypes['Attribute']>, attributeErrors: Array<ResolversTypes['AttributeError']>, errors: Array<ResolversTypes['AttributeError']>, attributeValue?: Maybe<ResolversTypes['AttributeValue']> }>;
  AttributeReorderValues: ResolverTypeWrapper<Omit<AttributeReorderValues, 'attribute' | 'attributeErrors' | 'errors'> & { attribute?: Maybe<ResolversTypes['Attribute']>, attributeErrors: Array<ResolversTypes['AttributeError']>, errors: Array<ResolversTypes['AttributeError']> }>;
  AppCreate: ResolverTypeWrapper<Omit<AppCreate, 'appErrors' | 'errors' | 'app'> & { appErrors: Array<ResolversTypes['AppError']>, errors: Array<ResolversTypes['AppError']>, app?: Maybe<ResolversTypes['App']> }>;
  AppUpdate: ResolverTypeWrapper<Omit<AppUpdate, 'appErrors' | 'errors' | 'app'> & { appErrors: Array<ResolversTypes['AppError']>, errors: Array<ResolversTypes['AppError']>, app?: Maybe<ResolversTypes['App']> }>;
  AppDelete: ResolverTypeWrapper<Omit<AppDelete, 'appErrors' | 'errors' | 'app'> & { appErrors: Array<ResolversTypes['AppError']>, errors: Array<ResolversTypes['AppError']>, app?: Maybe<ResolversTypes['App']> }>;
  AppActivate: ResolverTypeWrapper<Omit<AppActivate, 'appErrors' | 'errors' | 'app'> & { appErrors: Array<ResolversTypes['AppError']>, errors: Array<ResolversTypes['AppError']>, app?: Maybe<ResolversTypes['App']> }>;
  AppDeactivate: ResolverTypeWrapper<Omit<AppDeactivate, 'appErrors' | 'errors' | 'app'> & { appErrors: Array<ResolversTypes['AppError']>, errors: Array<ResolversTypes['AppError']>, app?: Maybe<ResolversTypes['App']> }>;
  AppTokenCreate: ResolverTypeWrapper<Omit<AppTokenCreate, 'appErrors' | 'errors' | 'appToken'> & { appErrors: Array<ResolversTypes['AppError']>, errors: Array<ResolversTypes['AppError']>, appToken?: Maybe<ResolversTypes['AppToken']> }>;
  AppTokenInput: AppTokenInput;
  AppTokenDelete: ResolverTypeWrapper<Omit<AppTokenDelete, 'appErrors' | 'errors' | 'appToken'> & { appErrors: Array<ResolversTypes['AppError']>, errors: Array<ResolversTypes['AppError']>, appToken?: Maybe<ResolversTypes['AppToken']> }>;
  AppRetryInstall: ResolverTypeWrapper<Omit<AppRetryInstall, 'appErrors' | 'errors' | 'appInstallation'> & { appErrors: Array<ResolversTypes['AppError']>, errors: Array<ResolversTypes['AppError']>, appInstallation?: Maybe<ResolversTypes['AppInstallation']> }>;
  AppDeleteFailedInstallation: ResolverTypeWrapper<Omit<AppDeleteFailedInstallation, 'appErrors' | 'errors' | 'appInstallation'> & { appErrors: Array<ResolversTypes['AppError']>, errors: Array<ResolversTypes['AppError']>, appInstallation?: Maybe<ResolversTypes['AppInstallation']> }>;
  AppFetchManifest: ResolverTypeWrapper<Omit<AppFetchManifest, 'appErrors' | 'errors'> & { appErrors: Array<ResolversTypes['AppError']>, errors: Array<ResolversTypes['AppError']> }>;
  Manifest: ResolverTypeWrapper<Manifest>;
  AppManifestExtension: ResolverTypeWrapper<AppManifestExtension>;
  AppManifestWebhook: ResolverTypeWrapper<AppManifestWebhook>;
  AppManifestRequiredSaleorVersion: ResolverTypeWrapper<AppManifestRequiredSaleorVersion>;
  AppManifestBrand: ResolverTypeWrapper<AppManifestBrand>;
  AppManifestBrandLogo: ResolverTypeWrapper<AppManifestBrandLogo>;
  AppError: ResolverTypeWrapper<ProblemRow>;
  AppErrorCode: AppErrorCode;
  AppInput: AppInput;
  AppInstall: ResolverTypeWrapper<Omit<AppInstall, 'appErrors' | 'errors' | 'appInstallation'> & { appErrors: Array<ResolversTypes['AppError']>, errors: Array<ResolversTypes['AppError']>, appInstallation?: Maybe<ResolversTypes['AppInstallation']> }>;
  AppInstallInput: AppInstallInput;
  CreateToken: ResolverTypeWrapper<Omit<CreateToken, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  AccountError: ResolverTypeWrapper<ProblemRow>;
  AccountErrorCode: AccountErrorCode;
  RefreshToken: ResolverTypeWrapper<Omit<RefreshToken, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  VerifyToken: ResolverTypeWrapper<Omit<VerifyToken, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  GenericScalar: ResolverTypeWrapper<Scalars['GenericScalar']['output']>;
  DeactivateAllUserTokens: ResolverTypeWrapper<Omit<DeactivateAllUserTokens, 'accountErrors' | 'errors'> & { accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  ExternalAuthenticationUrl: ResolverTypeWrapper<Omit<ExternalAuthenticationUrl, 'accountErrors' | 'errors'> & { accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  ExternalObtainAccessTokens: ResolverTypeWrapper<Omit<ExternalObtainAccessTokens, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  ExternalRefresh: ResolverTypeWrapper<Omit<ExternalRefresh, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  ExternalLogout: ResolverTypeWrapper<Omit<ExternalLogout, 'accountErrors' | 'errors'> & { accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  ExternalVerify: ResolverTypeWrapper<Omit<ExternalVerify, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  RequestPasswordReset: ResolverTypeWrapper<Omit<RequestPasswordReset, 'accountErrors' | 'errors'> & { accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  SendConfirmationEmail: ResolverTypeWrapper<Omit<SendConfirmationEmail, 'errors'> & { errors: Array<ResolversTypes['SendConfirmationEmailError']> }>;
  SendConfirmationEmailError: ResolverTypeWrapper<ProblemRow>;
  SendConfirmationEmailErrorCode: SendConfirmationEmailErrorCode;
  ConfirmAccount: ResolverTypeWrapper<Omit<ConfirmAccount, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  SetPassword: ResolverTypeWrapper<Omit<SetPassword, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  PasswordChange: ResolverTypeWrapper<Omit<PasswordChange, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  RequestEmailChange: ResolverTypeWrapper<Omit<RequestEmailChange, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  ConfirmEmailChange: ResolverTypeWrapper<Omit<ConfirmEmailChange, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  AccountAddressCreate: ResolverTypeWrapper<Omit<AccountAddressCreate, 'user' | 'accountErrors' | 'errors' | 'address'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']>, address?: Maybe<ResolversTypes['Address']> }>;
  AccountAddressUpdate: ResolverTypeWrapper<Omit<AccountAddressUpdate, 'user' | 'accountErrors' | 'errors' | 'address'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']>, address?: Maybe<ResolversTypes['Address']> }>;
  AccountAddressDelete: ResolverTypeWrapper<Omit<AccountAddressDelete, 'user' | 'accountErrors' | 'errors' | 'address'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']>, address?: Maybe<ResolversTypes['Address']> }>;
  AccountSetDefaultAddress: ResolverTypeWrapper<Omit<AccountSetDefaultAddress, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  AccountRegister: ResolverTypeWrapper<Omit<AccountRegister, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  AccountRegisterInput: AccountRegisterInput;
  AccountUpdate: ResolverTypeWrapper<Omit<AccountUpdate, 'accountErrors' | 'errors' | 'user'> & { accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']>, user?: Maybe<ResolversTypes['User']> }>;
  AccountInput: AccountInput;
  AccountRequestDeletion: ResolverTypeWrapper<Omit<AccountRequestDeletion, 'accountErrors' | 'errors'> & { accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  AccountDelete: ResolverTypeWrapper<Omit<AccountDelete, 'accountErrors' | 'errors' | 'user'> & { accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']>, user?: Maybe<ResolversTypes['User']> }>;
  AddressCreate: ResolverTypeWrapper<Omit<AddressCreate, 'user' | 'accountErrors' | 'errors' | 'address'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']>, address?: Maybe<ResolversTypes['Address']> }>;
  AddressUpdate: ResolverTypeWrapper<Omit<AddressUpdate, 'user' | 'accountErrors' | 'errors' | 'address'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']>, address?: Maybe<ResolversTypes['Address']> }>;
  AddressDelete: ResolverTypeWrapper<Omit<AddressDelete, 'user' | 'accountErrors' | 'errors' | 'address'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']>, address?: Maybe<ResolversTypes['Address']> }>;
  AddressSetDefault: ResolverTypeWrapper<Omit<AddressSetDefault, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  CustomerCreate: ResolverTypeWrapper<Omit<CustomerCreate, 'accountErrors' | 'errors' | 'user'> & { accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']>, user?: Maybe<ResolversTypes['User']> }>;
  UserCreateInput: UserCreateInput;
  CustomerUpdate: ResolverTypeWrapper<Omit<CustomerUpdate, 'accountErrors' | 'errors' | 'user'> & { accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']>, user?: Maybe<ResolversTypes['User']> }>;
  CustomerInput: CustomerInput;
  CustomerDelete: ResolverTypeWrapper<Omit<CustomerDelete, 'accountErrors' | 'errors' | 'user'> & { accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']>, user?: Maybe<ResolversTypes['User']> }>;
  CustomerBulkDelete: ResolverTypeWrapper<Omit<CustomerBulkDelete, 'accountErrors' | 'errors'> & { accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  CustomerBulkUpdate: ResolverTypeWrapper<Omit<CustomerBulkUpdate, 'results' | 'errors'> & { results: Array<ResolversTypes['CustomerBulkResult']>, errors: Array<ResolversTypes['CustomerBulkUpdateError']> }>;
  CustomerBulkResult: ResolverTypeWrapper<CustomerResultRow>;
  CustomerBulkUpdateError: ResolverTypeWrapper<ProblemRow>;
  CustomerBulkUpdateErrorCode: CustomerBulkUpdateErrorCode;
  CustomerBulkUpdateInput: CustomerBulkUpdateInput;
  ErrorPolicyEnum: ErrorPolicyEnum;
  CustomerTypeCreate: ResolverTypeWrapper<Omit<CustomerTypeCreate, 'errors' | 'customerType'> & { errors: Array<ResolversTypes['CustomerTypeCreateError']>, customerType?: Maybe<ResolversTypes['CustomerType']> }>;
  CustomerTypeCreateError: ResolverTypeWrapper<ProblemRow>;
  CustomerTypeCreateErrorCode: CustomerTypeCreateErrorCode;
  CustomerTypeCreateInput: CustomerTypeCreateInput;
  CustomerTypeUpdate: ResolverTypeWrapper<Omit<CustomerTypeUpdate, 'errors' | 'customerType'> & { errors: Array<ResolversTypes['CustomerTypeUpdateError']>, customerType?: Maybe<ResolversTypes['CustomerType']> }>;
  CustomerTypeUpdateError: ResolverTypeWrapper<ProblemRow>;
  CustomerTypeUpdateErrorCode: CustomerTypeUpdateErrorCode;
  CustomerTypeUpdateInput: CustomerTypeUpdateInput;
  CustomerTypeDelete: ResolverTypeWrapper<Omit<CustomerTypeDelete, 'errors' | 'customerType'> & { errors: Array<ResolversTypes['CustomerTypeDeleteError']>, customerType?: Maybe<ResolversTypes['CustomerType']> }>;
  CustomerTypeDeleteError: ResolverTypeWrapper<ProblemRow>;
  CustomerTypeDeleteErrorCode: CustomerTypeDeleteErrorCode;
  CustomerTypeAssignAttributes: ResolverTypeWrapper<Omit<CustomerTypeAssignAttributes, 'customerType' | 'errors'> & { customerType?: Maybe<ResolversTypes['CustomerType']>, errors: Array<ResolversTypes['CustomerTypeAssignAttributesError']> }>;
  CustomerTypeAssignAttributesError: ResolverTypeWrapper<ProblemRow>;
  CustomerTypeAssignAttributesErrorCode: CustomerTypeAssignAttributesErrorCode;
  CustomerTypeUnassignAttributes: ResolverTypeWrapper<Omit<CustomerTypeUnassignAttributes, 'customerType' | 'errors'> & { customerType?: Maybe<ResolversTypes['CustomerType']>, errors: Array<ResolversTypes['CustomerTypeUnassignAttributesError']> }>;
  CustomerTypeUnassignAttributesError: ResolverTypeWrapper<ProblemRow>;
  CustomerTypeUnassignAttributesErrorCode: CustomerTypeUnassignAttributesErrorCode;
  CustomerTypeReorderAttributes: ResolverTypeWrapper<Omit<CustomerTypeReorderAttributes, 'customerType' | 'errors'> & { customerType?: Maybe<ResolversTypes['CustomerType']>, errors: Array<ResolversTypes['CustomerTypeReorderAttributesError']> }>;
  CustomerTypeReorderAttributesError: ResolverTypeWrapper<ProblemRow>;
  CustomerTypeReorderAttributesErrorCode: CustomerTypeReorderAttributesErrorCode;
  StaffCreate: ResolverTypeWrapper<Omit<StaffCreate, 'staffErrors' | 'errors' | 'user'> & { staffErrors: Array<ResolversTypes['StaffError']>, errors: Array<ResolversTypes['StaffError']>, user?: Maybe<ResolversTypes['User']> }>;
  StaffError: ResolverTypeWrapper<ProblemRow>;
  StaffCreateInput: StaffCreateInput;
  StaffUpdate: ResolverTypeWrapper<Omit<StaffUpdate, 'staffErrors' | 'errors' | 'user'> & { staffErrors: Array<ResolversTypes['StaffError']>, errors: Array<ResolversTypes['StaffError']>, user?: Maybe<ResolversTypes['User']> }>;
  StaffMemberUpdate: ResolverTypeWrapper<Omit<StaffMemberUpdate, 'errors' | 'user'> & { errors: Array<ResolversTypes['StaffError']>, user?: Maybe<ResolversTypes['User']> }>;
  StaffMemberInput: StaffMemberInput;
  StaffMemberAccountTypeEnum: StaffMemberAccountTypeEnum;
  StaffUpdateInput: StaffUpdateInput;
  StaffDelete: ResolverTypeWrapper<Omit<StaffDelete, 'staffErrors' | 'errors' | 'user'> & { staffErrors: Array<ResolversTypes['StaffError']>, errors: Array<ResolversTypes['StaffError']>, user?: Maybe<ResolversTypes['User']> }>;
  StaffBulkDelete: ResolverTypeWrapper<Omit<StaffBulkDelete, 'staffErrors' | 'errors'> & { staffErrors: Array<ResolversTypes['StaffError']>, errors: Array<ResolversTypes['StaffError']> }>;
  Upload: ResolverTypeWrapper<Scalars['Upload']['output']>;
  AttributeValueInput: AttributeValueInput;
  AttributeValueSelectableTypeInput: AttributeValueSelectableTypeInput;
  ReorderInput: ReorderInput;
  OrderBulkCreate: ResolverTypeWrapper<Omit<OrderBulkCreate, 'results' | 'errors'> & { results: Array<ResolversTypes['OrderBulkCreateResult']>, errors: Array<ResolversTypes['OrderBulkCreateError']> }>;
  OrderBulkCreateResult: ResolverTypeWrapper<Omit<OrderBulkCreateResult, 'order' | 'errors'> & { order?: Maybe<ResolversTypes['Order']>, errors?: Maybe<Array<ResolversTypes['OrderBulkCreateError']>> }>;
  OrderBulkCreateError: ResolverTypeWrapper<ImportProblemRow>;
  OrderBulkCreateErrorCode: OrderBulkCreateErrorCode;
  OrderBulkCreateInput: OrderBulkCreateInput;
  OrderBulkCreateUserInput: OrderBulkCreateUserInput;
  OrderBulkCreateOrderLineInput: OrderBulkCreateOrderLineInput;
  TaxedMoneyInput: TaxedMoneyInput;
  OrderBulkCreateDeliveryMethodInput: OrderBulkCreateDeliveryMethodInput;
  OrderBulkCreateFulfillmentInput: OrderBulkCreateFulfillmentInput;
  OrderBulkCreateFulfillmentLineInput: OrderBulkCreateFulfillmentLineInput;
  StockUpdatePolicyEnum: StockUpdatePolicyEnum;
  UserAvatarUpdate: ResolverTypeWrapper<Omit<UserAvatarUpdate, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  UserAvatarDelete: ResolverTypeWrapper<Omit<UserAvatarDelete, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversTypes['User']>, accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  UserBulkSetActive: ResolverTypeWrapper<Omit<UserBulkSetActive, 'accountErrors' | 'errors'> & { accountErrors: Array<ResolversTypes['AccountError']>, errors: Array<ResolversTypes['AccountError']> }>;
  PermissionGroupCreate: ResolverTypeWrapper<Omit<PermissionGroupCreate, 'permissionGroupErrors' | 'errors' | 'group'> & { permissionGroupErrors: Array<ResolversTypes['PermissionGroupError']>, errors: Array<ResolversTypes['PermissionGroupError']>, group?: Maybe<ResolversTypes['Group']> }>;
  PermissionGroupError: ResolverTypeWrapper<ProblemRow>;
  PermissionGroupErrorCode: PermissionGroupErrorCode;
  PermissionGroupCreateInput: PermissionGroupCreateInput;
  PermissionGroupUpdate: ResolverTypeWrapper<Omit<PermissionGroupUpdate, 'permissionGroupErrors' | 'errors' | 'group'> & { permissionGroupErrors: Array<ResolversTypes['PermissionGroupError']>, errors: Array<ResolversTypes['PermissionGroupError']>, group?: Maybe<ResolversTypes['Group']> }>;
  PermissionGroupUpdateInput: PermissionGroupUpdateInput;
  PermissionGroupDelete: ResolverTypeWrapper<Omit<PermissionGroupDelete, 'permissionGroupErrors' | 'errors' | 'group'> & { permissionGroupErrors: Array<ResolversTypes['PermissionGroupError']>, errors: Array<ResolversTypes['PermissionGroupError']>, group?: Maybe<ResolversTypes['Group']> }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Event: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Event']>;
  IssuingPrincipal: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IssuingPrincipal']>;
  OrderMetadataUpdated: ResolverTypeWrapper<Omit<OrderMetadataUpdated, 'issuingPrincipal' | 'recipient' | 'order'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, order?: Maybe<ResolversTypes['Order']> }>;
  OrderBulkCreated: ResolverTypeWrapper<Omit<OrderBulkCreated, 'issuingPrincipal' | 'recipient' | 'orders'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, orders?: Maybe<Array<ResolversTypes['Order']>> }>;
  AccountConfirmationRequested: ResolverTypeWrapper<Omit<AccountConfirmationRequested, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, user?: Maybe<ResolversTypes['User']>, channel?: Maybe<ResolversTypes['Channel']>, shop?: Maybe<ResolversTypes['Shop']> }>;
  AccountChangeEmailRequested: ResolverTypeWrapper<Omit<AccountChangeEmailRequested, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, user?: Maybe<ResolversTypes['User']>, channel?: Maybe<ResolversTypes['Channel']>, shop?: Maybe<ResolversTypes['Shop']> }>;
  AccountEmailChanged: ResolverTypeWrapper<Omit<AccountEmailChanged, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, user?: Maybe<ResolversTypes['User']>, channel?: Maybe<ResolversTypes['Channel']>, shop?: Maybe<ResolversTypes['Shop']> }>;
  AccountSetPasswordRequested: ResolverTypeWrapper<Omit<AccountSetPasswordRequested, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, user?: Maybe<ResolversTypes['User']>, channel?: Maybe<ResolversTypes['Channel']>, shop?: Maybe<ResolversTypes['Shop']> }>;
  AccountConfirmed: ResolverTypeWrapper<Omit<AccountConfirmed, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, user?: Maybe<ResolversTypes['User']>, channel?: Maybe<ResolversTypes['Channel']>, shop?: Maybe<ResolversTypes['Shop']> }>;
  AccountDeleteRequested: ResolverTypeWrapper<Omit<AccountDeleteRequested, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, user?: Maybe<ResolversTypes['User']>, channel?: Maybe<ResolversTypes['Channel']>, shop?: Maybe<ResolversTypes['Shop']> }>;
  AccountDeleted: ResolverTypeWrapper<Omit<AccountDeleted, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, user?: Maybe<ResolversTypes['User']>, channel?: Maybe<ResolversTypes['Channel']>, shop?: Maybe<ResolversTypes['Shop']> }>;
  AddressCreated: ResolverTypeWrapper<Omit<AddressCreated, 'issuingPrincipal' | 'recipient' | 'address'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, address?: Maybe<ResolversTypes['Address']> }>;
  AddressUpdated: ResolverTypeWrapper<Omit<AddressUpdated, 'issuingPrincipal' | 'recipient' | 'address'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, address?: Maybe<ResolversTypes['Address']> }>;
  AddressDeleted: ResolverTypeWrapper<Omit<AddressDeleted, 'issuingPrincipal' | 'recipient' | 'address'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, address?: Maybe<ResolversTypes['Address']> }>;
  AppInstalled: ResolverTypeWrapper<Omit<AppInstalled, 'issuingPrincipal' | 'recipient' | 'app'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, app?: Maybe<ResolversTypes['App']> }>;
  AppUpdated: ResolverTypeWrapper<Omit<AppUpdated, 'issuingPrincipal' | 'recipient' | 'app'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, app?: Maybe<ResolversTypes['App']> }>;
  AppDeleted: ResolverTypeWrapper<Omit<AppDeleted, 'issuingPrincipal' | 'recipient' | 'app'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, app?: Maybe<ResolversTypes['App']> }>;
  AppStatusChanged: ResolverTypeWrapper<Omit<AppStatusChanged, 'issuingPrincipal' | 'recipient' | 'app'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, app?: Maybe<ResolversTypes['App']> }>;
  ChannelCreated: ResolverTypeWrapper<Omit<ChannelCreated, 'issuingPrincipal' | 'recipient' | 'channel'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, channel?: Maybe<ResolversTypes['Channel']> }>;
  ChannelUpdated: ResolverTypeWrapper<Omit<ChannelUpdated, 'issuingPrincipal' | 'recipient' | 'channel'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, channel?: Maybe<ResolversTypes['Channel']> }>;
  ChannelDeleted: ResolverTypeWrapper<Omit<ChannelDeleted, 'issuingPrincipal' | 'recipient' | 'channel'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, channel?: Maybe<ResolversTypes['Channel']> }>;
  ChannelStatusChanged: ResolverTypeWrapper<Omit<ChannelStatusChanged, 'issuingPrincipal' | 'recipient' | 'channel'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, channel?: Maybe<ResolversTypes['Channel']> }>;
  ChannelMetadataUpdated: ResolverTypeWrapper<Omit<ChannelMetadataUpdated, 'issuingPrincipal' | 'recipient' | 'channel'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, channel?: Maybe<ResolversTypes['Channel']> }>;
  CustomerCreated: ResolverTypeWrapper<Omit<CustomerCreated, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, user?: Maybe<ResolversTypes['User']> }>;
  CustomerUpdated: ResolverTypeWrapper<Omit<CustomerUpdated, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, user?: Maybe<ResolversTypes['User']> }>;
  CustomerDeleted: ResolverTypeWrapper<Omit<CustomerDeleted, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, user?: Maybe<ResolversTypes['User']> }>;
  CustomerMetadataUpdated: ResolverTypeWrapper<Omit<CustomerMetadataUpdated, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, user?: Maybe<ResolversTypes['User']> }>;
  CustomerTypeCreated: ResolverTypeWrapper<Omit<CustomerTypeCreated, 'issuingPrincipal' | 'recipient' | 'customerType'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, customerType?: Maybe<ResolversTypes['CustomerType']> }>;
  CustomerTypeUpdated: ResolverTypeWrapper<Omit<CustomerTypeUpdated, 'issuingPrincipal' | 'recipient' | 'customerType'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, customerType?: Maybe<ResolversTypes['CustomerType']> }>;
  CustomerTypeDeleted: ResolverTypeWrapper<Omit<CustomerTypeDeleted, 'issuingPrincipal' | 'recipient' | 'customerType'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, customerType?: Maybe<ResolversTypes['CustomerType']> }>;
  PermissionGroupCreated: ResolverTypeWrapper<Omit<PermissionGroupCreated, 'issuingPrincipal' | 'recipient' | 'permissionGroup'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, permissionGroup?: Maybe<ResolversTypes['Group']> }>;
  PermissionGroupUpdated: ResolverTypeWrapper<Omit<PermissionGroupUpdated, 'issuingPrincipal' | 'recipient' | 'permissionGroup'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, permissionGroup?: Maybe<ResolversTypes['Group']> }>;
  PermissionGroupDeleted: ResolverTypeWrapper<Omit<PermissionGroupDeleted, 'issuingPrincipal' | 'recipient' | 'permissionGroup'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, permissionGroup?: Maybe<ResolversTypes['Group']> }>;
  ShopMetadataUpdated: ResolverTypeWrapper<Omit<ShopMetadataUpdated, 'issuingPrincipal' | 'recipient' | 'shop'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, shop?: Maybe<ResolversTypes['Shop']> }>;
  StaffCreated: ResolverTypeWrapper<Omit<StaffCreated, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, user?: Maybe<ResolversTypes['User']> }>;
  StaffUpdated: ResolverTypeWrapper<Omit<StaffUpdated, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, user?: Maybe<ResolversTypes['User']> }>;
  StaffDeleted: ResolverTypeWrapper<Omit<StaffDeleted, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, user?: Maybe<ResolversTypes['User']> }>;
  StaffSetPasswordRequested: ResolverTypeWrapper<Omit<StaffSetPasswordRequested, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<ResolversTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversTypes['App']>, user?: Maybe<ResolversTypes['User']>, channel?: Maybe<ResolversTypes['Channel']>, shop?: Maybe<ResolversTypes['Shop']> }>;
  AssignedNumericAttribute: ResolverTypeWrapper<AssignedAttributeViewRow>;
  AssignedPlainTextAttribute: ResolverTypeWrapper<AssignedAttributeViewRow>;
  AssignedSingleChoiceAttribute: ResolverTypeWrapper<AssignedAttributeViewRow>;
  AssignedChoiceAttributeValue: ResolverTypeWrapper<AssignedChoiceAttributeValue>;
  AssignedMultiChoiceAttribute: ResolverTypeWrapper<AssignedAttributeViewRow>;
  AssignedSwatchAttribute: ResolverTypeWrapper<AssignedAttributeViewRow>;
  AssignedSwatchAttributeValue: ResolverTypeWrapper<AssignedSwatchAttributeValue>;
  AssignedBooleanAttribute: ResolverTypeWrapper<AssignedAttributeViewRow>;
  AssignedDateAttribute: ResolverTypeWrapper<AssignedAttributeViewRow>;
  AssignedDateTimeAttribute: ResolverTypeWrapper<AssignedAttributeViewRow>;
  _Any: ResolverTypeWrapper<Scalars['_Any']['output']>;
  _Entity: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['_Entity']>;
  _Service: ResolverTypeWrapper<_Service>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Webhook: WebhookRow;
  Boolean: Scalars['Boolean']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  WebhookEvent: WebhookEvent;
  WebhookEventSync: WebhookEventSync;
  WebhookEventAsync: WebhookEventAsync;
  App: AppRow;
  ObjectWithMetadata: ResolversInterfaceTypes<ResolversParentTypes>['ObjectWithMetadata'];
  MetadataItem: MetadataItem;
  Metadata: Scalars['Metadata']['output'];
  Permission: Permission;
  DateTime: Scalars['DateTime']['output'];
  AppToken: AppTokenRow;
  AppExtension: AppExtensionRow;
  JSON: Scalars['JSON']['output'];
  AppProblem: AppProblem;
  AppProblemDismissed: AppProblemDismissed;
  User: UserViewRow;
  ObjectWithAttributes: ResolversInterfaceTypes<ResolversParentTypes>['ObjectWithAttributes'];
  AssignedAttribute: AssignedAttributeViewRow;
  Attribute: AttributeRow;
  ReferenceType: ResolversUnionTypes<ResolversParentTypes>['ReferenceType'];
  ProductType: ProductType;
  PaymentSource: PaymentSource;
  CustomerEvent: CustomerEventRow;
  ProductCountableConnection: ProductCountableConnection;
  PageInfo: PageInfo;
  ProductCountableEdge: ProductCountableEdge;
  Product: Product;
  PositiveInt: Scalars['PositiveInt']['output'];
  JSONString: Scalars['JSONString']['output'];
  Category: Category;
  CategoryCountableConnection: CategoryCountableConnection;
  CategoryCountableEdge: CategoryCountableEdge;
  ProductFilterInput: ProductFilterInput;
  AssignedAttributeValueInput: AssignedAttributeValueInput;
  StringFilterInput: StringFilterInput;
  DecimalFilterInput: DecimalFilterInput;
  Decimal: Scalars['Decimal']['output'];
  DecimalRangeInput: DecimalRangeInput;
  DateRangeInput: DateRangeInput;
  Date: Scalars['Date']['output'];
  DateTimeRangeInput: DateTimeRangeInput;
  AssignedAttributeReferenceInput: AssignedAttributeReferenceInput;
  ContainsFilterInput: ContainsFilterInput;
  IntRangeInput: IntRangeInput;
  MetadataFilter: MetadataFilter;
  GlobalIDFilterInput: GlobalIdFilterInput;
  Image: Image;
  LanguageDisplay: LanguageDisplay;
  ProductVariant: Omit<ProductVariant, 'pricing' | 'attributes'> & { pricing?: Maybe<ResolversParentTypes['VariantPricingInfo']>, attributes: Array<ResolversParentTypes['SelectedAttribute']> };
  Channel: ChannelRow;
  CountryDisplay: CountryDisplay;
  VAT: Vat;
  Float: Scalars['Float']['output'];
  ReducedRate: ReducedRate;
  Warehouse: Warehouse;
  Address: AddressViewRow;
  ShippingZoneCountableConnection: Omit<ShippingZoneCountableConnection, 'edges'> & { edges: Array<ResolversParentTypes['ShippingZoneCountableEdge']> };
  ShippingZoneCountableEdge: Omit<ShippingZoneCountableEdge, 'node'> & { node: ResolversParentTypes['ShippingZone'] };
  ShippingZone: Omit<ShippingZone, 'channels'> & { channels: Array<ResolversParentTypes['Channel']> };
  Money: MoneyViewRow;
  ShippingMethod: ShippingMethod;
  StockSettings: StockSettings;
  OrderSettings: OrderSettings;
  Minute: Scalars['Minute']['output'];
  Day: Scalars['Day']['output'];
  Hour: Scalars['Hour']['output'];
  CheckoutSettings: CheckoutSettings;
  PaymentSettings: PaymentSettings;
  TaxConfiguration: TaxConfiguration;
  VariantPricingInfo: Omit<VariantPricingInfo, 'price'> & { price?: Maybe<ResolversParentTypes['TaxedMoney']> };
  TaxedMoney: Omit<TaxedMoney, 'gross' | 'net' | 'tax'> & { gross: ResolversParentTypes['Money'], net: ResolversParentTypes['Money'], tax: ResolversParentTypes['Money'] };
  AddressInput: AddressInput;
  MetadataInput: MetadataInput;
  SelectedAttribute: Omit<SelectedAttribute, 'values'> & { values: Array<ResolversParentTypes['AttributeValue']> };
  AttributeValue: AttributeChoiceRow;
  AttributeValueTranslation: AttributeValueTranslation;
  File: File;
  ProductMedia: ProductMedia;
  ProductVariantTranslation: ProductVariantTranslation;
  ProductVariantCountableConnection: Omit<ProductVariantCountableConnection, 'edges'> & { edges: Array<ResolversParentTypes['ProductVariantCountableEdge']> };
  ProductVariantCountableEdge: Omit<ProductVariantCountableEdge, 'node'> & { node: ResolversParentTypes['ProductVariant'] };
  ProductVariantFilterInput: ProductVariantFilterInput;
  AssignedAttributeWhereInput: AssignedAttributeWhereInput;
  Collection: Collection;
  ProductTranslation: ProductTranslation;
  AttributeCountableConnection: Omit<AttributeCountableConnection, 'edges'> & { edges: Array<ResolversParentTypes['AttributeCountableEdge']> };
  AttributeCountableEdge: Omit<AttributeCountableEdge, 'node'> & { node: ResolversParentTypes['Attribute'] };
  AttributeFilterInput: AttributeFilterInput;
  AttributeWhereInput: AttributeWhereInput;
  AttributeInputTypeEnumFilterInput: AttributeInputTypeEnumFilterInput;
  AttributeEntityTypeEnumFilterInput: AttributeEntityTypeEnumFilterInput;
  AttributeTypeEnumFilterInput: AttributeTypeEnumFilterInput;
  MeasurementUnitsEnumFilterInput: MeasurementUnitsEnumFilterInput;
  PageType: PageType;
  AttributeValueCountableConnection: Omit<AttributeValueCountableConnection, 'edges'> & { edges: Array<ResolversParentTypes['AttributeValueCountableEdge']> };
  AttributeValueCountableEdge: Omit<AttributeValueCountableEdge, 'node'> & { node: ResolversParentTypes['AttributeValue'] };
  AttributeChoicesSortingInput: AttributeChoicesSortingInput;
  AttributeValueFilterInput: AttributeValueFilterInput;
  AttributeValueWhereInput: AttributeValueWhereInput;
  ProductTypeCountableConnection: ProductTypeCountableConnection;
  ProductTypeCountableEdge: ProductTypeCountableEdge;
  Voucher: Voucher;
  CollectionCountableConnection: CollectionCountableConnection;
  CollectionCountableEdge: CollectionCountableEdge;
  Checkout: Omit<Checkout, 'channel' | 'totalPrice'> & { channel: ResolversParentTypes['Channel'], totalPrice: ResolversParentTypes['TaxedMoney'] };
  GiftCard: Omit<GiftCard, 'currentBalance'> & { currentBalance: ResolversParentTypes['Money'] };
  UUID: Scalars['UUID']['output'];
  DeliveryMethod: ResolversUnionTypes<ResolversParentTypes>['DeliveryMethod'];
  Order: OrderRow;
  Fulfillment: Omit<Fulfillment, 'lines'> & { lines?: Maybe<Array<ResolversParentTypes['FulfillmentLine']>> };
  FulfillmentLine: Omit<FulfillmentLine, 'orderLine'> & { orderLine?: Maybe<ResolversParentTypes['OrderLine']> };
  OrderLine: OrderLineViewRow;
  PositiveDecimal: Scalars['PositiveDecimal']['output'];
  Page: Page;
  Job: ResolversInterfaceTypes<ResolversParentTypes>['Job'];
  OrderEvent: Omit<OrderEvent, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  OrderDiscount: Omit<OrderDiscount, 'amount'> & { amount: ResolversParentTypes['Money'] };
  CreditCard: CreditCard;
  StoredPaymentMethod: StoredPaymentMethod;
  CheckoutCountableConnection: Omit<CheckoutCountableConnection, 'edges'> & { edges: Array<ResolversParentTypes['CheckoutCountableEdge']> };
  CheckoutCountableEdge: Omit<CheckoutCountableEdge, 'node'> & { node: ResolversParentTypes['Checkout'] };
  GiftCardCountableConnection: Omit<GiftCardCountableConnection, 'edges'> & { edges: Array<ResolversParentTypes['GiftCardCountableEdge']> };
  GiftCardCountableEdge: Omit<GiftCardCountableEdge, 'node'> & { node: ResolversParentTypes['GiftCard'] };
  OrderCountableConnection: Omit<OrderCountableConnection, 'edges'> & { edges: Array<ResolversParentTypes['OrderCountableEdge']> };
  OrderCountableEdge: Omit<OrderCountableEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  CustomerOrderWhereInput: CustomerOrderWhereInput;
  MetadataFilterInput: MetadataFilterInput;
  MetadataValueFilterInput: MetadataValueFilterInput;
  IntFilterInput: IntFilterInput;
  OrderStatusEnumFilterInput: OrderStatusEnumFilterInput;
  AddressFilterInput: AddressFilterInput;
  CountryCodeEnumFilterInput: CountryCodeEnumFilterInput;
  UserPermission: Omit<UserPermission, 'sourcePermissionGroups'> & { sourcePermissionGroups?: Maybe<Array<ResolversParentTypes['Group']>> };
  Group: PermissionGroupRow;
  CustomerType: CustomerTypeRow;
  AppBrand: AppBrand;
  AppBrandLogo: AppBrandLogo;
  EventDeliveryCountableConnection: Omit<EventDeliveryCountableConnection, 'edges'> & { edges: Array<ResolversParentTypes['EventDeliveryCountableEdge']> };
  EventDeliveryCountableEdge: Omit<EventDeliveryCountableEdge, 'node'> & { node: ResolversParentTypes['EventDelivery'] };
  EventDelivery: DeliveryRow;
  EventDeliveryAttemptCountableConnection: Omit<EventDeliveryAttemptCountableConnection, 'edges'> & { edges: Array<ResolversParentTypes['EventDeliveryAttemptCountableEdge']> };
  EventDeliveryAttemptCountableEdge: Omit<EventDeliveryAttemptCountableEdge, 'node'> & { node: ResolversParentTypes['EventDeliveryAttempt'] };
  EventDeliveryAttempt: DeliveryAttemptRow;
  EventDeliveryAttemptSortingInput: EventDeliveryAttemptSortingInput;
  EventDeliverySortingInput: EventDeliverySortingInput;
  EventDeliveryFilterInput: EventDeliveryFilterInput;
  Shop: ShopSettingsRow;
  ExternalAuthentication: ExternalAuthentication;
  CountryFilterInput: CountryFilterInput;
  Domain: Domain;
  LimitInfo: LimitInfo;
  Limits: Limits;
  Announcement: Announcement;
  CategoryFilterInput: CategoryFilterInput;
  CollectionFilterInput: CollectionFilterInput;
  PageCountableConnection: PageCountableConnection;
  PageCountableEdge: PageCountableEdge;
  PageFilterInput: PageFilterInput;
  PageTypeCountableConnection: PageTypeCountableConnection;
  PageTypeCountableEdge: PageTypeCountableEdge;
  PageTypeFilterInput: PageTypeFilterInput;
  OrderEventCountableConnection: Omit<OrderEventCountableConnection, 'edges'> & { edges: Array<ResolversParentTypes['OrderEventCountableEdge']> };
  OrderEventCountableEdge: Omit<OrderEventCountableEdge, 'node'> & { node: ResolversParentTypes['OrderEvent'] };
  OrderSortingInput: OrderSortingInput;
  OrderFilterInput: OrderFilterInput;
  OrderWhereInput: OrderWhereInput;
  AttributeSortingInput: AttributeSortingInput;
  AppInstallation: AppInstallationRow;
  AppCountableConnection: Omit<AppCountableConnection, 'edges'> & { edges: Array<ResolversParentTypes['AppCountableEdge']> };
  AppCountableEdge: Omit<AppCountableEdge, 'node'> & { node: ResolversParentTypes['App'] };
  AppFilterInput: AppFilterInput;
  AppSortingInput: AppSortingInput;
  AppExtensionCountableConnection: Omit<AppExtensionCountableConnection, 'edges'> & { edges: Array<ResolversParentTypes['AppExtensionCountableEdge']> };
  AppExtensionCountableEdge: Omit<AppExtensionCountableEdge, 'node'> & { node: ResolversParentTypes['AppExtension'] };
  AppExtensionFilterInput: AppExtensionFilterInput;
  AddressValidationData: AddressValidationData;
  ChoiceValue: ChoiceValue;
  UserCountableConnection: Omit<UserCountableConnection, 'edges'> & { edges: Array<ResolversParentTypes['UserCountableEdge']> };
  UserCountableEdge: Omit<UserCountableEdge, 'node'> & { node: ResolversParentTypes['User'] };
  CustomerFilterInput: CustomerFilterInput;
  CustomerWhereInput: CustomerWhereInput;
  UserSortingInput: UserSortingInput;
  CustomerTypeCountableConnection: Omit<CustomerTypeCountableConnection, 'edges'> & { edges: Array<ResolversParentTypes['CustomerTypeCountableEdge']> };
  CustomerTypeCountableEdge: Omit<CustomerTypeCountableEdge, 'node'> & { node: ResolversParentTypes['CustomerType'] };
  CustomerTypeWhereInput: CustomerTypeWhereInput;
  CustomerTypeSortingInput: CustomerTypeSortingInput;
  GroupCountableConnection: Omit<GroupCountableConnection, 'edges'> & { edges: Array<ResolversParentTypes['GroupCountableEdge']> };
  GroupCountableEdge: Omit<GroupCountableEdge, 'node'> & { node: ResolversParentTypes['Group'] };
  PermissionGroupFilterInput: PermissionGroupFilterInput;
  PermissionGroupSortingInput: PermissionGroupSortingInput;
  StaffUserInput: StaffUserInput;
  Mutation: Record<PropertyKey, never>;
  WebhookCreate: Omit<WebhookCreate, 'webhookErrors' | 'errors' | 'webhook'> & { webhookErrors: Array<ResolversParentTypes['WebhookError']>, errors: Array<ResolversParentTypes['WebhookError']>, webhook?: Maybe<ResolversParentTypes['Webhook']> };
  WebhookDelete: Omit<WebhookDelete, 'webhookErrors' | 'errors' | 'webhook'> & { webhookErrors: Array<ResolversParentTypes['WebhookError']>, errors: Array<ResolversParentTypes['WebhookError']>, webhook?: Maybe<ResolversParentTypes['Webhook']> };
  WebhookUpdate: Omit<WebhookUpdate, 'webhookErrors' | 'errors' | 'webhook'> & { webhookErrors: Array<ResolversParentTypes['WebhookError']>, errors: Array<ResolversParentTypes['WebhookError']>, webhook?: Maybe<ResolversParentTypes['Webhook']> };
  WebhookError: ProblemRow;
  WebhookUpdateInput: WebhookUpdateInput;
  WebhookCreateInput: WebhookCreateInput;
  ShopError: ProblemRow;
  StaffNotificationRecipient: StaffNotificationRecipientRow;
  StaffNotificationRecipientInput: StaffNotificationRecipientInput;
  StaffNotificationRecipientCreate: Omit<StaffNotificationRecipientCreate, 'shopErrors' | 'errors' | 'staffNotificationRecipient'> & { shopErrors: Array<ResolversParentTypes['ShopError']>, errors: Array<ResolversParentTypes['ShopError']>, staffNotificationRecipient?: Maybe<ResolversParentTypes['StaffNotificationRecipient']> };
  StaffNotificationRecipientUpdate: Omit<StaffNotificationRecipientUpdate, 'shopErrors' | 'errors' | 'staffNotificationRecipient'> & { shopErrors: Array<ResolversParentTypes['ShopError']>, errors: Array<ResolversParentTypes['ShopError']>, staffNotificationRecipient?: Maybe<ResolversParentTypes['StaffNotificationRecipient']> };
  StaffNotificationRecipientDelete: Omit<StaffNotificationRecipientDelete, 'shopErrors' | 'errors' | 'staffNotificationRecipient'> & { shopErrors: Array<ResolversParentTypes['ShopError']>, errors: Array<ResolversParentTypes['ShopError']>, staffNotificationRecipient?: Maybe<ResolversParentTypes['StaffNotificationRecipient']> };
  ShopAddressUpdate: Omit<ShopAddressUpdate, 'shop' | 'shopErrors' | 'errors'> & { shop?: Maybe<ResolversParentTypes['Shop']>, shopErrors: Array<ResolversParentTypes['ShopError']>, errors: Array<ResolversParentTypes['ShopError']> };
  ShopSettingsUpdate: Omit<ShopSettingsUpdate, 'shop' | 'shopErrors' | 'errors'> & { shop?: Maybe<ResolversParentTypes['Shop']>, shopErrors: Array<ResolversParentTypes['ShopError']>, errors: Array<ResolversParentTypes['ShopError']> };
  ShopSettingsInput: ShopSettingsInput;
  DeleteMetadata: Omit<DeleteMetadata, 'metadataErrors' | 'errors' | 'item'> & { metadataErrors: Array<ResolversParentTypes['MetadataError']>, errors: Array<ResolversParentTypes['MetadataError']>, item?: Maybe<ResolversParentTypes['ObjectWithMetadata']> };
  MetadataError: ProblemRow;
  DeletePrivateMetadata: Omit<DeletePrivateMetadata, 'metadataErrors' | 'errors' | 'item'> & { metadataErrors: Array<ResolversParentTypes['MetadataError']>, errors: Array<ResolversParentTypes['MetadataError']>, item?: Maybe<ResolversParentTypes['ObjectWithMetadata']> };
  UpdateMetadata: Omit<UpdateMetadata, 'metadataErrors' | 'errors' | 'item'> & { metadataErrors: Array<ResolversParentTypes['MetadataError']>, errors: Array<ResolversParentTypes['MetadataError']>, item?: Maybe<ResolversParentTypes['ObjectWithMetadata']> };
  UpdatePrivateMetadata: Omit<UpdatePrivateMetadata, 'metadataErrors' | 'errors' | 'item'> & { metadataErrors: Array<ResolversParentTypes['MetadataError']>, errors: Array<ResolversParentTypes['MetadataError']>, item?: Maybe<ResolversParentTypes['ObjectWithMetadata']> };
  ChannelCreate: Omit<ChannelCreate, 'channelErrors' | 'errors' | 'channel'> & { channelErrors: Array<ResolversParentTypes['ChannelError']>, errors: Array<ResolversParentTypes['ChannelError']>, channel?: Maybe<ResolversParentTypes['Channel']> };
  ChannelError: ProblemRow;
  ChannelCreateInput: ChannelCreateInput;
  StockSettingsInput: StockSettingsInput;
  OrderSettingsInput: OrderSettingsInput;
  CheckoutSettingsInput: CheckoutSettingsInput;
  CheckoutAutoCompleteInput: CheckoutAutoCompleteInput;
  PaymentSettingsInput: PaymentSettingsInput;
  ChannelUpdate: Omit<ChannelUpdate, 'channelErrors' | 'errors' | 'channel'> & { channelErrors: Array<ResolversParentTypes['ChannelError']>, errors: Array<ResolversParentTypes['ChannelError']>, channel?: Maybe<ResolversParentTypes['Channel']> };
  ChannelUpdateInput: ChannelUpdateInput;
  ChannelDelete: Omit<ChannelDelete, 'channelErrors' | 'errors' | 'channel'> & { channelErrors: Array<ResolversParentTypes['ChannelError']>, errors: Array<ResolversParentTypes['ChannelError']>, channel?: Maybe<ResolversParentTypes['Channel']> };
  ChannelDeleteInput: ChannelDeleteInput;
  ChannelActivate: Omit<ChannelActivate, 'channel' | 'channelErrors' | 'errors'> & { channel?: Maybe<ResolversParentTypes['Channel']>, channelErrors: Array<ResolversParentTypes['ChannelError']>, errors: Array<ResolversParentTypes['ChannelError']> };
  ChannelDeactivate: Omit<ChannelDeactivate, 'channel' | 'channelErrors' | 'errors'> & { channel?: Maybe<ResolversParentTypes['Channel']>, channelErrors: Array<ResolversParentTypes['ChannelError']>, errors: Array<ResolversParentTypes['ChannelError']> };
  AttributeCreate: Omit<AttributeCreate, 'attribute' | 'attributeErrors' | 'errors'> & { attribute?: Maybe<ResolversParentTypes['Attribute']>, attributeErrors: Array<ResolversParentTypes['AttributeError']>, errors: Array<ResolversParentTypes['AttributeError']> };
  AttributeError: ProblemRow;
  AttributeCreateInput: AttributeCreateInput;
  AttributeValueCreateInput: AttributeValueCreateInput;
  AttributeDelete: Omit<AttributeDelete, 'attributeErrors' | 'errors' | 'attribute'> & { attributeErrors: Array<ResolversParentTypes['AttributeError']>, errors: Array<ResolversParentTypes['AttributeError']>, attribute?: Maybe<ResolversParentTypes['Attribute']> };
  AttributeUpdate: Omit<AttributeUpdate, 'attribute' | 'attributeErrors' | 'errors'> & { attribute?: Maybe<ResolversParentTypes['Attribute']>, attributeErrors: Array<ResolversParentTypes['AttributeError']>, errors: Array<ResolversParentTypes['AttributeError']> };
  AttributeUpdateInput: AttributeUpdateInput;
  AttributeValueUpdateInput: AttributeValueUpdateInput;
  AttributeValueCreate: Omit<AttributeValueCreate, 'attribute' | 'attributeErrors' | 'errors' | 'attributeValue'> & { attribute?: Maybe<ResolversParentTypes['Attribute']>, attributeErrors: Array<ResolversParentTypes['AttributeError']>, errors: Array<ResolversParentTypes['AttributeError']>, attributeValue?: Maybe<ResolversParentTypes['AttributeValue']> };
  AttributeValueDelete: Omit<AttributeValueDelete, 'attribute' | 'attributeErrors' | 'errors' | 'attributeValue'> & { attribute?: Maybe<ResolversParentTypes['Attribute']>, attributeErrors: Array<ResolversParentTypes['AttributeError']>, errors: Array<ResolversParentTypes['AttributeError']>, attributeValue?: Maybe<ResolversParentTypes['AttributeValue']> };
  AttributeValueUpdate: Omit<AttributeValueUpdate, 'attribute' | 'attributeErrors' | 'errors' | 'attributeValue'> & { attribute?: Maybe<ResolversParentTypes['Attribute']>, attributeErrors: Array<ResolversParentTypes['AttributeError']>, errors: Array<ResolversParentTypes['AttributeError']>, attributeValue?: Maybe<ResolversParentTypes['AttributeValue']> };
  AttributeReorderValues: Omit<AttributeReorderValues, 'attribute' | 'attributeErrors' | 'errors'> & { attribute?: Maybe<ResolversParentTypes['Attribute']>, attributeErrors: Array<ResolversParentTypes['AttributeError']>, errors: Array<ResolversParentTypes['AttributeError']> };
  AppCreate: Omit<AppCreate, 'appErrors' | 'errors' | 'app'> & { appErrors: Array<ResolversParentTypes['AppError']>, errors: Array<ResolversParentTypes['AppError']>, app?: Maybe<ResolversParentTypes['App']> };
  AppUpdate: Omit<AppUpdate, 'appErrors' | 'errors' | 'app'> & { appErrors: Array<ResolversParentTypes['AppError']>, errors: Array<ResolversParentTypes['AppError']>, app?: Maybe<ResolversParentTypes['App']> };
  AppDelete: Omit<AppDelete, 'appErrors' | 'errors' | 'app'> & { appErrors: Array<ResolversParentTypes['AppError']>, errors: Array<ResolversParentTypes['AppError']>, app?: Maybe<ResolversParentTypes['App']> };
  AppActivate: Omit<AppActivate, 'appErrors' | 'errors' | 'app'> & { appErrors: Array<ResolversParentTypes['AppError']>, errors: Array<ResolversParentTypes['AppError']>, app?: Maybe<ResolversParentTypes['App']> };
  AppDeactivate: Omit<AppDeactivate, 'appErrors' | 'errors' | 'app'> & { appErrors: Array<ResolversParentTypes['AppError']>, errors: Array<ResolversParentTypes['AppError']>, app?: Maybe<ResolversParentTypes['App']> };
  AppTokenCreate: Omit<AppTokenCreate, 'appErrors' | 'errors' | 'appToken'> & { appErrors: Array<ResolversParentTypes['AppError']>, errors: Array<ResolversParentTypes['AppError']>, appToken?: Maybe<ResolversParentTypes['AppToken']> };
  AppTokenInput: AppTokenInput;
  AppTokenDelete: Omit<AppTokenDelete, 'appErrors' | 'errors' | 'appToken'> & { appErrors: Array<ResolversParentTypes['AppError']>, errors: Array<ResolversParentTypes['AppError']>, appToken?: Maybe<ResolversParentTypes['AppToken']> };
  AppRetryInstall: Omit<AppRetryInstall, 'appErrors' | 'errors' | 'appInstallation'> & { appErrors: Array<ResolversParentTypes['AppError']>, errors: Array<ResolversParentTypes['AppError']>, appInstallation?: Maybe<ResolversParentTypes['AppInstallation']> };
  AppDeleteFailedInstallation: Omit<AppDeleteFailedInstallation, 'appErrors' | 'errors' | 'appInstallation'> & { appErrors: Array<ResolversParentTypes['AppError']>, errors: Array<ResolversParentTypes['AppError']>, appInstallation?: Maybe<ResolversParentTypes['AppInstallation']> };
  AppFetchManifest: Omit<AppFetchManifest, 'appErrors' | 'errors'> & { appErrors: Array<ResolversParentTypes['AppError']>, errors: Array<ResolversParentTypes['AppError']> };
  Manifest: Manifest;
  AppManifestExtension: AppManifestExtension;
  AppManifestWebhook: AppManifestWebhook;
  AppManifestRequiredSaleorVersion: AppManifestRequiredSaleorVersion;
  AppManifestBrand: AppManifestBrand;
  AppManifestBrandLogo: AppManifestBrandLogo;
  AppError: ProblemRow;
  AppInput: AppInput;
  AppInstall: Omit<AppInstall, 'appErrors' | 'errors' | 'appInstallation'> & { appErrors: Array<ResolversParentTypes['AppError']>, errors: Array<ResolversParentTypes['AppError']>, appInstallation?: Maybe<ResolversParentTypes['AppInstallation']> };
  AppInstallInput: AppInstallInput;
  CreateToken: Omit<CreateToken, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  AccountError: ProblemRow;
  RefreshToken: Omit<RefreshToken, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  VerifyToken: Omit<VerifyToken, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  GenericScalar: Scalars['GenericScalar']['output'];
  DeactivateAllUserTokens: Omit<DeactivateAllUserTokens, 'accountErrors' | 'errors'> & { accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  ExternalAuthenticationUrl: Omit<ExternalAuthenticationUrl, 'accountErrors' | 'errors'> & { accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  ExternalObtainAccessTokens: Omit<ExternalObtainAccessTokens, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  ExternalRefresh: Omit<ExternalRefresh, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  ExternalLogout: Omit<ExternalLogout, 'accountErrors' | 'errors'> & { accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  ExternalVerify: Omit<ExternalVerify, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  RequestPasswordReset: Omit<RequestPasswordReset, 'accountErrors' | 'errors'> & { accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  SendConfirmationEmail: Omit<SendConfirmationEmail, 'errors'> & { errors: Array<ResolversParentTypes['SendConfirmationEmailError']> };
  SendConfirmationEmailError: ProblemRow;
  ConfirmAccount: Omit<ConfirmAccount, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  SetPassword: Omit<SetPassword, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  PasswordChange: Omit<PasswordChange, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  RequestEmailChange: Omit<RequestEmailChange, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  ConfirmEmailChange: Omit<ConfirmEmailChange, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  AccountAddressCreate: Omit<AccountAddressCreate, 'user' | 'accountErrors' | 'errors' | 'address'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']>, address?: Maybe<ResolversParentTypes['Address']> };
  AccountAddressUpdate: Omit<AccountAddressUpdate, 'user' | 'accountErrors' | 'errors' | 'address'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']>, address?: Maybe<ResolversParentTypes['Address']> };
  AccountAddressDelete: Omit<AccountAddressDelete, 'user' | 'accountErrors' | 'errors' | 'address'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']>, address?: Maybe<ResolversParentTypes['Address']> };
  AccountSetDefaultAddress: Omit<AccountSetDefaultAddress, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  AccountRegister: Omit<AccountRegister, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  AccountRegisterInput: AccountRegisterInput;
  AccountUpdate: Omit<AccountUpdate, 'accountErrors' | 'errors' | 'user'> & { accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']>, user?: Maybe<ResolversParentTypes['User']> };
  AccountInput: AccountInput;
  AccountRequestDeletion: Omit<AccountRequestDeletion, 'accountErrors' | 'errors'> & { accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  AccountDelete: Omit<AccountDelete, 'accountErrors' | 'errors' | 'user'> & { accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']>, user?: Maybe<ResolversParentTypes['User']> };
  AddressCreate: Omit<AddressCreate, 'user' | 'accountErrors' | 'errors' | 'address'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']>, address?: Maybe<ResolversParentTypes['Address']> };
  AddressUpdate: Omit<AddressUpdate, 'user' | 'accountErrors' | 'errors' | 'address'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']>, address?: Maybe<ResolversParentTypes['Address']> };
  AddressDelete: Omit<AddressDelete, 'user' | 'accountErrors' | 'errors' | 'address'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']>, address?: Maybe<ResolversParentTypes['Address']> };
  AddressSetDefault: Omit<AddressSetDefault, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  CustomerCreate: Omit<CustomerCreate, 'accountErrors' | 'errors' | 'user'> & { accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']>, user?: Maybe<ResolversParentTypes['User']> };
  UserCreateInput: UserCreateInput;
  CustomerUpdate: Omit<CustomerUpdate, 'accountErrors' | 'errors' | 'user'> & { accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']>, user?: Maybe<ResolversParentTypes['User']> };
  CustomerInput: CustomerInput;
  CustomerDelete: Omit<CustomerDelete, 'accountErrors' | 'errors' | 'user'> & { accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']>, user?: Maybe<ResolversParentTypes['User']> };
  CustomerBulkDelete: Omit<CustomerBulkDelete, 'accountErrors' | 'errors'> & { accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  CustomerBulkUpdate: Omit<CustomerBulkUpdate, 'results' | 'errors'> & { results: Array<ResolversParentTypes['CustomerBulkResult']>, errors: Array<ResolversParentTypes['CustomerBulkUpdateError']> };
  CustomerBulkResult: CustomerResultRow;
  CustomerBulkUpdateError: ProblemRow;
  CustomerBulkUpdateInput: CustomerBulkUpdateInput;
  CustomerTypeCreate: Omit<CustomerTypeCreate, 'errors' | 'customerType'> & { errors: Array<ResolversParentTypes['CustomerTypeCreateError']>, customerType?: Maybe<ResolversParentTypes['CustomerType']> };
  CustomerTypeCreateError: ProblemRow;
  CustomerTypeCreateInput: CustomerTypeCreateInput;
  CustomerTypeUpdate: Omit<CustomerTypeUpdate, 'errors' | 'customerType'> & { errors: Array<ResolversParentTypes['CustomerTypeUpdateError']>, customerType?: Maybe<ResolversParentTypes['CustomerType']> };
  CustomerTypeUpdateError: ProblemRow;
  CustomerTypeUpdateInput: CustomerTypeUpdateInput;
  CustomerTypeDelete: Omit<CustomerTypeDelete, 'errors' | 'customerType'> & { errors: Array<ResolversParentTypes['CustomerTypeDeleteError']>, customerType?: Maybe<ResolversParentTypes['CustomerType']> };
  CustomerTypeDeleteError: ProblemRow;
  CustomerTypeAssignAttributes: Omit<CustomerTypeAssignAttributes, 'customerType' | 'errors'> & { customerType?: Maybe<ResolversParentTypes['CustomerType']>, errors: Array<ResolversParentTypes['CustomerTypeAssignAttributesError']> };
  CustomerTypeAssignAttributesError: ProblemRow;
  CustomerTypeUnassignAttributes: Omit<CustomerTypeUnassignAttributes, 'customerType' | 'errors'> & { customerType?: Maybe<ResolversParentTypes['CustomerType']>, errors: Array<ResolversParentTypes['CustomerTypeUnassignAttributesError']> };
  CustomerTypeUnassignAttributesError: ProblemRow;
  CustomerTypeReorderAttributes: Omit<CustomerTypeReorderAttributes, 'customerType' | 'errors'> & { customerType?: Maybe<ResolversParentTypes['CustomerType']>, errors: Array<ResolversParentTypes['CustomerTypeReorderAttributesError']> };
  CustomerTypeReorderAttributesError: ProblemRow;
  StaffCreate: Omit<StaffCreate, 'staffErrors' | 'errors' | 'user'> & { staffErrors: Array<ResolversParentTypes['StaffError']>, errors: Array<ResolversParentTypes['StaffError']>, user?: Maybe<ResolversParentTypes['User']> };
  StaffError: ProblemRow;
  StaffCreateInput: StaffCreateInput;
  StaffUpdate: Omit<StaffUpdate, 'staffErrors' | 'errors' | 'user'> & { staffErrors: Array<ResolversParentTypes['StaffError']>, errors: Array<ResolversParentTypes['StaffError']>, user?: Maybe<ResolversParentTypes['User']> };
  StaffMemberUpdate: Omit<StaffMemberUpdate, 'errors' | 'user'> & { errors: Array<ResolversParentTypes['StaffError']>, user?: Maybe<ResolversParentTypes['User']> };
  StaffMemberInput: StaffMemberInput;
  StaffUpdateInput: StaffUpdateInput;
  StaffDelete: Omit<StaffDelete, 'staffErrors' | 'errors' | 'user'> & { staffErrors: Array<ResolversParentTypes['StaffError']>, errors: Array<ResolversParentTypes['StaffError']>, user?: Maybe<ResolversParentTypes['User']> };
  StaffBulkDelete: Omit<StaffBulkDelete, 'staffErrors' | 'errors'> & { staffErrors: Array<ResolversParentTypes['StaffError']>, errors: Array<ResolversParentTypes['StaffError']> };
  Upload: Scalars['Upload']['output'];
  AttributeValueInput: AttributeValueInput;
  AttributeValueSelectableTypeInput: AttributeValueSelectableTypeInput;
  ReorderInput: ReorderInput;
  OrderBulkCreate: Omit<OrderBulkCreate, 'results' | 'errors'> & { results: Array<ResolversParentTypes['OrderBulkCreateResult']>, errors: Array<ResolversParentTypes['OrderBulkCreateError']> };
  OrderBulkCreateResult: Omit<OrderBulkCreateResult, 'order' | 'errors'> & { order?: Maybe<ResolversParentTypes['Order']>, errors?: Maybe<Array<ResolversParentTypes['OrderBulkCreateError']>> };
  OrderBulkCreateError: ImportProblemRow;
  OrderBulkCreateInput: OrderBulkCreateInput;
  OrderBulkCreateUserInput: OrderBulkCreateUserInput;
  OrderBulkCreateOrderLineInput: OrderBulkCreateOrderLineInput;
  TaxedMoneyInput: TaxedMoneyInput;
  OrderBulkCreateDeliveryMethodInput: OrderBulkCreateDeliveryMethodInput;
  OrderBulkCreateFulfillmentInput: OrderBulkCreateFulfillmentInput;
  OrderBulkCreateFulfillmentLineInput: OrderBulkCreateFulfillmentLineInput;
  UserAvatarUpdate: Omit<UserAvatarUpdate, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  UserAvatarDelete: Omit<UserAvatarDelete, 'user' | 'accountErrors' | 'errors'> & { user?: Maybe<ResolversParentTypes['User']>, accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  UserBulkSetActive: Omit<UserBulkSetActive, 'accountErrors' | 'errors'> & { accountErrors: Array<ResolversParentTypes['AccountError']>, errors: Array<ResolversParentTypes['AccountError']> };
  PermissionGroupCreate: Omit<PermissionGroupCreate, 'permissionGroupErrors' | 'errors' | 'group'> & { permissionGroupErrors: Array<ResolversParentTypes['PermissionGroupError']>, errors: Array<ResolversParentTypes['PermissionGroupError']>, group?: Maybe<ResolversParentTypes['Group']> };
  PermissionGroupError: ProblemRow;
  PermissionGroupCreateInput: PermissionGroupCreateInput;
  PermissionGroupUpdate: Omit<PermissionGroupUpdate, 'permissionGroupErrors' | 'errors' | 'group'> & { permissionGroupErrors: Array<ResolversParentTypes['PermissionGroupError']>, errors: Array<ResolversParentTypes['PermissionGroupError']>, group?: Maybe<ResolversParentTypes['Group']> };
  PermissionGroupUpdateInput: PermissionGroupUpdateInput;
  PermissionGroupDelete: Omit<PermissionGroupDelete, 'permissionGroupErrors' | 'errors' | 'group'> & { permissionGroupErrors: Array<ResolversParentTypes['PermissionGroupError']>, errors: Array<ResolversParentTypes['PermissionGroupError']>, group?: Maybe<ResolversParentTypes['Group']> };
  Subscription: Record<PropertyKey, never>;
  Event: ResolversInterfaceTypes<ResolversParentTypes>['Event'];
  IssuingPrincipal: ResolversUnionTypes<ResolversParentTypes>['IssuingPrincipal'];
  OrderMetadataUpdated: Omit<OrderMetadataUpdated, 'issuingPrincipal' | 'recipient' | 'order'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, order?: Maybe<ResolversParentTypes['Order']> };
  OrderBulkCreated: Omit<OrderBulkCreated, 'issuingPrincipal' | 'recipient' | 'orders'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, orders?: Maybe<Array<ResolversParentTypes['Order']>> };
  AccountConfirmationRequested: Omit<AccountConfirmationRequested, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, user?: Maybe<ResolversParentTypes['User']>, channel?: Maybe<ResolversParentTypes['Channel']>, shop?: Maybe<ResolversParentTypes['Shop']> };
  AccountChangeEmailRequested: Omit<AccountChangeEmailRequested, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, user?: Maybe<ResolversParentTypes['User']>, channel?: Maybe<ResolversParentTypes['Channel']>, shop?: Maybe<ResolversParentTypes['Shop']> };
  AccountEmailChanged: Omit<AccountEmailChanged, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, user?: Maybe<ResolversParentTypes['User']>, channel?: Maybe<ResolversParentTypes['Channel']>, shop?: Maybe<ResolversParentTypes['Shop']> };
  AccountSetPasswordRequested: Omit<AccountSetPasswordRequested, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, user?: Maybe<ResolversParentTypes['User']>, channel?: Maybe<ResolversParentTypes['Channel']>, shop?: Maybe<ResolversParentTypes['Shop']> };
  AccountConfirmed: Omit<AccountConfirmed, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, user?: Maybe<ResolversParentTypes['User']>, channel?: Maybe<ResolversParentTypes['Channel']>, shop?: Maybe<ResolversParentTypes['Shop']> };
  AccountDeleteRequested: Omit<AccountDeleteRequested, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, user?: Maybe<ResolversParentTypes['User']>, channel?: Maybe<ResolversParentTypes['Channel']>, shop?: Maybe<ResolversParentTypes['Shop']> };
  AccountDeleted: Omit<AccountDeleted, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, user?: Maybe<ResolversParentTypes['User']>, channel?: Maybe<ResolversParentTypes['Channel']>, shop?: Maybe<ResolversParentTypes['Shop']> };
  AddressCreated: Omit<AddressCreated, 'issuingPrincipal' | 'recipient' | 'address'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, address?: Maybe<ResolversParentTypes['Address']> };
  AddressUpdated: Omit<AddressUpdated, 'issuingPrincipal' | 'recipient' | 'address'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, address?: Maybe<ResolversParentTypes['Address']> };
  AddressDeleted: Omit<AddressDeleted, 'issuingPrincipal' | 'recipient' | 'address'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, address?: Maybe<ResolversParentTypes['Address']> };
  AppInstalled: Omit<AppInstalled, 'issuingPrincipal' | 'recipient' | 'app'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, app?: Maybe<ResolversParentTypes['App']> };
  AppUpdated: Omit<AppUpdated, 'issuingPrincipal' | 'recipient' | 'app'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, app?: Maybe<ResolversParentTypes['App']> };
  AppDeleted: Omit<AppDeleted, 'issuingPrincipal' | 'recipient' | 'app'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, app?: Maybe<ResolversParentTypes['App']> };
  AppStatusChanged: Omit<AppStatusChanged, 'issuingPrincipal' | 'recipient' | 'app'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, app?: Maybe<ResolversParentTypes['App']> };
  ChannelCreated: Omit<ChannelCreated, 'issuingPrincipal' | 'recipient' | 'channel'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, channel?: Maybe<ResolversParentTypes['Channel']> };
  ChannelUpdated: Omit<ChannelUpdated, 'issuingPrincipal' | 'recipient' | 'channel'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, channel?: Maybe<ResolversParentTypes['Channel']> };
  ChannelDeleted: Omit<ChannelDeleted, 'issuingPrincipal' | 'recipient' | 'channel'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, channel?: Maybe<ResolversParentTypes['Channel']> };
  ChannelStatusChanged: Omit<ChannelStatusChanged, 'issuingPrincipal' | 'recipient' | 'channel'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, channel?: Maybe<ResolversParentTypes['Channel']> };
  ChannelMetadataUpdated: Omit<ChannelMetadataUpdated, 'issuingPrincipal' | 'recipient' | 'channel'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, channel?: Maybe<ResolversParentTypes['Channel']> };
  CustomerCreated: Omit<CustomerCreated, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, user?: Maybe<ResolversParentTypes['User']> };
  CustomerUpdated: Omit<CustomerUpdated, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, user?: Maybe<ResolversParentTypes['User']> };
  CustomerDeleted: Omit<CustomerDeleted, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, user?: Maybe<ResolversParentTypes['User']> };
  CustomerMetadataUpdated: Omit<CustomerMetadataUpdated, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, user?: Maybe<ResolversParentTypes['User']> };
  CustomerTypeCreated: Omit<CustomerTypeCreated, 'issuingPrincipal' | 'recipient' | 'customerType'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, customerType?: Maybe<ResolversParentTypes['CustomerType']> };
  CustomerTypeUpdated: Omit<CustomerTypeUpdated, 'issuingPrincipal' | 'recipient' | 'customerType'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, customerType?: Maybe<ResolversParentTypes['CustomerType']> };
  CustomerTypeDeleted: Omit<CustomerTypeDeleted, 'issuingPrincipal' | 'recipient' | 'customerType'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, customerType?: Maybe<ResolversParentTypes['CustomerType']> };
  PermissionGroupCreated: Omit<PermissionGroupCreated, 'issuingPrincipal' | 'recipient' | 'permissionGroup'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, permissionGroup?: Maybe<ResolversParentTypes['Group']> };
  PermissionGroupUpdated: Omit<PermissionGroupUpdated, 'issuingPrincipal' | 'recipient' | 'permissionGroup'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, permissionGroup?: Maybe<ResolversParentTypes['Group']> };
  PermissionGroupDeleted: Omit<PermissionGroupDeleted, 'issuingPrincipal' | 'recipient' | 'permissionGroup'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, permissionGroup?: Maybe<ResolversParentTypes['Group']> };
  ShopMetadataUpdated: Omit<ShopMetadataUpdated, 'issuingPrincipal' | 'recipient' | 'shop'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, shop?: Maybe<ResolversParentTypes['Shop']> };
  StaffCreated: Omit<StaffCreated, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, user?: Maybe<ResolversParentTypes['User']> };
  StaffUpdated: Omit<StaffUpdated, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, user?: Maybe<ResolversParentTypes['User']> };
  StaffDeleted: Omit<StaffDeleted, 'issuingPrincipal' | 'recipient' | 'user'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, user?: Maybe<ResolversParentTypes['User']> };
  StaffSetPasswordRequested: Omit<StaffSetPasswordRequested, 'issuingPrincipal' | 'recipient' | 'user' | 'channel' | 'shop'> & { issuingPrincipal?: Maybe<ResolversParentTypes['IssuingPrincipal']>, recipient?: Maybe<ResolversParentTypes['App']>, user?: Maybe<ResolversParentTypes['User']>, channel?: Maybe<ResolversParentTypes['Channel']>, shop?: Maybe<ResolversParentTypes['Shop']> };
  AssignedNumericAttribute: AssignedAttributeViewRow;
  AssignedPlainTextAttribute: AssignedAttributeViewRow;
  AssignedSingleChoiceAttribute: AssignedAttributeViewRow;
  AssignedChoiceAttributeValue: AssignedChoiceAttributeValue;
  AssignedMultiChoiceAttribute: AssignedAttributeViewRow;
  AssignedSwatchAttribute: AssignedAttributeViewRow;
  AssignedSwatchAttributeValue: AssignedSwatchAttributeValue;
  AssignedBooleanAttribute: AssignedAttributeViewRow;
  AssignedDateAttribute: AssignedAttributeViewRow;
  AssignedDateTimeAttribute: AssignedAttributeViewRow;
  _Any: Scalars['_Any']['output'];
  _Entity: ResolversUnionTypes<ResolversParentTypes>['_Entity'];
  _Service: _Service;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType, RequireFields<QueryWebhookArgs, 'id'>>;
  shop?: Resolver<ResolversTypes['Shop'], ParentType, ContextType>;
  shippingZones?: Resolver<Maybe<ResolversTypes['ShippingZoneCountableConnection']>, ParentType, ContextType, Partial<QueryShippingZonesArgs>>;
  categories?: Resolver<Maybe<ResolversTypes['CategoryCountableConnection']>, ParentType, ContextType, Partial<QueryCategoriesArgs>>;
  collections?: Resolver<Maybe<ResolversTypes['CollectionCountableConnection']>, ParentType, ContextType, Partial<QueryCollectionsArgs>>;
  products?: Resolver<Maybe<ResolversTypes['ProductCountableConnection']>, ParentType, ContextType, Partial<QueryProductsArgs>>;
  productVariants?: Resolver<Maybe<ResolversTypes['ProductVariantCountableConnection']>, ParentType, ContextType, Partial<QueryProductVariantsArgs>>;
  pages?: Resolver<Maybe<ResolversTypes['PageCountableConnection']>, ParentType, ContextType, Partial<QueryPagesArgs>>;
  pageType?: Resolver<Maybe<ResolversTypes['PageType']>, ParentType, ContextType, RequireFields<QueryPageTypeArgs, 'id'>>;
  pageTypes?: Resolver<Maybe<ResolversTypes['PageTypeCountableConnection']>, ParentType, ContextType, Partial<QueryPageTypesArgs>>;
  homepageEvents?: Resolver<Maybe<ResolversTypes['OrderEventCountableConnection']>, ParentType, ContextType, Partial<QueryHomepageEventsArgs>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, Partial<QueryOrderArgs>>;
  orders?: Resolver<Maybe<ResolversTypes['OrderCountableConnection']>, ParentType, ContextType, Partial<QueryOrdersArgs>>;
  ordersTotal?: Resolver<Maybe<ResolversTypes['TaxedMoney']>, ParentType, ContextType, Partial<QueryOrdersTotalArgs>>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType, Partial<QueryChannelArgs>>;
  channels?: Resolver<Maybe<Array<ResolversTypes['Channel']>>, ParentType, ContextType>;
  attributes?: Resolver<Maybe<ResolversTypes['AttributeCountableConnection']>, ParentType, ContextType, Partial<QueryAttributesArgs>>;
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType, Partial<QueryAttributeArgs>>;
  appsInstallations?: Resolver<Array<ResolversTypes['AppInstallation']>, ParentType, ContextType>;
  apps?: Resolver<Maybe<ResolversTypes['AppCountableConnection']>, ParentType, ContextType, Partial<QueryAppsArgs>>;
  app?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType, Partial<QueryAppArgs>>;
  appExtensions?: Resolver<Maybe<ResolversTypes['AppExtensionCountableConnection']>, ParentType, ContextType, Partial<QueryAppExtensionsArgs>>;
  addressValidationRules?: Resolver<Maybe<ResolversTypes['AddressValidationData']>, ParentType, ContextType, RequireFields<QueryAddressValidationRulesArgs, 'countryCode'>>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType, RequireFields<QueryAddressArgs, 'id'>>;
  customers?: Resolver<Maybe<ResolversTypes['UserCountableConnection']>, ParentType, ContextType, Partial<QueryCustomersArgs>>;
  customerType?: Resolver<Maybe<ResolversTypes['CustomerType']>, ParentType, ContextType, RequireFields<QueryCustomerTypeArgs, 'id'>>;
  customerTypes?: Resolver<Maybe<ResolversTypes['CustomerTypeCountableConnection']>, ParentType, ContextType, Partial<QueryCustomerTypesArgs>>;
  permissionGroups?: Resolver<Maybe<ResolversTypes['GroupCountableConnection']>, ParentType, ContextType, Partial<QueryPermissionGroupsArgs>>;
  permissionGroup?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<QueryPermissionGroupArgs, 'id'>>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  staffUsers?: Resolver<Maybe<ResolversTypes['UserCountableConnection']>, ParentType, ContextType, Partial<QueryStaffUsersArgs>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, Partial<QueryUserArgs>>;
  _entities?: Resolver<Maybe<Array<Maybe<ResolversTypes['_Entity']>>>, ParentType, ContextType, RequireFields<Query_EntitiesArgs, 'representations'>>;
  _service?: Resolver<Maybe<ResolversTypes['_Service']>, ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['WebhookEvent']>, ParentType, ContextType>;
  syncEvents?: Resolver<Array<ResolversTypes['WebhookEventSync']>, ParentType, ContextType>;
  asyncEvents?: Resolver<Array<ResolversTypes['WebhookEventAsync']>, ParentType, ContextType>;
  app?: Resolver<ResolversTypes['App'], ParentType, ContextType>;
  eventDeliveries?: Resolver<Maybe<ResolversTypes['EventDeliveryCountableConnection']>, ParentType, ContextType, Partial<WebhookEventDeliveriesArgs>>;
  targetUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  secretKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subscriptionQuery?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customHeaders?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NodeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Webhook' | 'App' | 'AppToken' | 'AppExtension' | 'AppProblem' | 'User' | 'Attribute' | 'ProductType' | 'CustomerEvent' | 'Product' | 'Category' | 'ProductVariant' | 'Channel' | 'Warehouse' | 'Address' | 'ShippingZone' | 'ShippingMethod' | 'TaxConfiguration' | 'AttributeValue' | 'AttributeValueTranslation' | 'ProductMedia' | 'ProductVariantTranslation' | 'Collection' | 'ProductTranslation' | 'PageType' | 'Voucher' | 'Checkout' | 'GiftCard' | 'Order' | 'Fulfillment' | 'FulfillmentLine' | 'OrderLine' | 'Page' | 'OrderEvent' | 'OrderDiscount' | 'Group' | 'CustomerType' | 'EventDelivery' | 'EventDeliveryAttempt' | 'AppInstallation' | 'StaffNotificationRecipient', ParentType, ContextType>;
};

export type WebhookEventResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WebhookEvent'] = ResolversParentTypes['WebhookEvent']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['WebhookEventTypeEnum'], ParentType, ContextType>;
};

export type WebhookEventSyncResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WebhookEventSync'] = ResolversParentTypes['WebhookEventSync']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['WebhookEventTypeSyncEnum'], ParentType, ContextType>;
};

export type WebhookEventAsyncResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WebhookEventAsync'] = ResolversParentTypes['WebhookEventAsync']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['WebhookEventTypeAsyncEnum'], ParentType, ContextType>;
};

export type AppResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['App'] = ResolversParentTypes['App']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  privateMetadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  privateMetafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<AppPrivateMetafieldArgs, 'key'>>;
  privateMetafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<AppPrivateMetafieldsArgs>>;
  metadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  metafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<AppMetafieldArgs, 'key'>>;
  metafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<AppMetafieldsArgs>>;
  identifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<Array<ResolversTypes['Permission']>>, ParentType, ContextType>;
  created?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['AppTypeEnum']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<Array<ResolversTypes['AppToken']>>, ParentType, ContextType>;
  webhooks?: Resolver<Maybe<Array<ResolversTypes['Webhook']>>, ParentType, ContextType>;
  aboutApp?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataPrivacy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataPrivacyUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  homepageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supportUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  configurationUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  appUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  manifestUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensions?: Resolver<Array<ResolversTypes['AppExtension']>, ParentType, ContextType>;
  problems?: Resolver<Maybe<Array<ResolversTypes['AppProblem']>>, ParentType, ContextType, Partial<AppProblemsArgs>>;
  brand?: Resolver<Maybe<ResolversTypes['AppBrand']>, ParentType, ContextType>;
  breakerState?: Resolver<ResolversTypes['CircuitBreakerStateEnum'], ParentType, ContextType>;
  breakerLastStateChange?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ObjectWithMetadataResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ObjectWithMetadata'] = ResolversParentTypes['ObjectWithMetadata']> = {
  __resolveType: TypeResolveFn<'App' | 'User' | 'Attribute' | 'Channel' | 'Address' | 'Order' | 'OrderLine' | 'CustomerType' | 'Shop', ParentType, ContextType>;
};

export type MetadataItemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MetadataItem'] = ResolversParentTypes['MetadataItem']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface MetadataScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Metadata'], any> {
  name: 'Metadata';
}

export type PermissionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Permission'] = ResolversParentTypes['Permission']> = {
  code?: Resolver<ResolversTypes['PermissionEnum'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type AppTokenResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppToken'] = ResolversParentTypes['AppToken']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppExtensionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppExtension'] = ResolversParentTypes['AppExtension']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['Permission']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mountName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  targetName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  settings?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  identifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  app?: Resolver<ResolversTypes['App'], ParentType, ContextType>;
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type AppProblemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppProblem'] = ResolversParentTypes['AppProblem']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isCritical?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dismissed?: Resolver<Maybe<ResolversTypes['AppProblemDismissed']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppProblemDismissedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppProblemDismissed'] = ResolversParentTypes['AppProblemDismissed']> = {
  by?: Resolver<ResolversTypes['AppProblemDismissedByEnum'], ParentType, ContextType>;
  userEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  privateMetadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  privateMetafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<UserPrivateMetafieldArgs, 'key'>>;
  privateMetafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<UserPrivateMetafieldsArgs>>;
  metadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  metafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<UserMetafieldArgs, 'key'>>;
  metafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<UserMetafieldsArgs>>;
  assignedAttribute?: Resolver<Maybe<ResolversTypes['AssignedAttribute']>, ParentType, ContextType, RequireFields<UserAssignedAttributeArgs, 'slug'>>;
  assignedAttributes?: Resolver<Array<ResolversTypes['AssignedAttribute']>, ParentType, ContextType, RequireFields<UserAssignedAttributesArgs, 'limit'>>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isStaff?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isConfirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  addresses?: Resolver<Array<ResolversTypes['Address']>, ParentType, ContextType>;
  checkout?: Resolver<Maybe<ResolversTypes['Checkout']>, ParentType, ContextType>;
  checkoutTokens?: Resolver<Maybe<Array<ResolversTypes['UUID']>>, ParentType, ContextType, Partial<UserCheckoutTokensArgs>>;
  checkoutIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType, Partial<UserCheckoutIdsArgs>>;
  checkouts?: Resolver<Maybe<ResolversTypes['CheckoutCountableConnection']>, ParentType, ContextType, Partial<UserCheckoutsArgs>>;
  giftCards?: Resolver<Maybe<ResolversTypes['GiftCardCountableConnection']>, ParentType, ContextType, Partial<UserGiftCardsArgs>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderCountableConnection']>, ParentType, ContextType, Partial<UserOrdersArgs>>;
  userPermissions?: Resolver<Maybe<Array<ResolversTypes['UserPermission']>>, ParentType, ContextType>;
  permissionGroups?: Resolver<Maybe<Array<ResolversTypes['Group']>>, ParentType, ContextType>;
  editableGroups?: Resolver<Maybe<Array<ResolversTypes['Group']>>, ParentType, ContextType>;
  accessibleChannels?: Resolver<Maybe<Array<ResolversTypes['Channel']>>, ParentType, ContextType>;
  restrictedAccessToChannels?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  avatar?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType, RequireFields<UserAvatarArgs, 'format'>>;
  events?: Resolver<Maybe<Array<ResolversTypes['CustomerEvent']>>, ParentType, ContextType>;
  storedPaymentSources?: Resolver<Maybe<Array<ResolversTypes['PaymentSource']>>, ParentType, ContextType, Partial<UserStoredPaymentSourcesArgs>>;
  languageCode?: Resolver<ResolversTypes['LanguageCodeEnum'], ParentType, ContextType>;
  defaultShippingAddress?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  defaultBillingAddress?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  externalReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customerType?: Resolver<Maybe<ResolversTypes['CustomerType']>, ParentType, ContextType>;
  lastLogin?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateJoined?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  storedPaymentMethods?: Resolver<Maybe<Array<ResolversTypes['StoredPaymentMethod']>>, ParentType, ContextType, RequireFields<UserStoredPaymentMethodsArgs, 'channel'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ObjectWithAttributesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ObjectWithAttributes'] = ResolversParentTypes['ObjectWithAttributes']> = {
  __resolveType: TypeResolveFn<'User', ParentType, ContextType>;
};

export type AssignedAttributeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AssignedAttribute'] = ResolversParentTypes['AssignedAttribute']> = {
  __resolveType: TypeResolveFn<'AssignedNumericAttribute' | 'AssignedPlainTextAttribute' | 'AssignedSingleChoiceAttribute' | 'AssignedMultiChoiceAttribute' | 'AssignedSwatchAttribute' | 'AssignedBooleanAttribute' | 'AssignedDateAttribute' | 'AssignedDateTimeAttribute', ParentType, ContextType>;
};

export type AttributeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Attribute'] = ResolversParentTypes['Attribute']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  privateMetadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  privateMetafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<AttributePrivateMetafieldArgs, 'key'>>;
  privateMetafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<AttributePrivateMetafieldsArgs>>;
  metadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  metafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<AttributeMetafieldArgs, 'key'>>;
  metafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<AttributeMetafieldsArgs>>;
  inputType?: Resolver<Maybe<ResolversTypes['AttributeInputTypeEnum']>, ParentType, ContextType>;
  entityType?: Resolver<Maybe<ResolversTypes['AttributeEntityTypeEnum']>, ParentType, ContextType>;
  referenceTypes?: Resolver<Maybe<Array<ResolversTypes['ReferenceType']>>, ParentType, ContextType, RequireFields<AttributeReferenceTypesArgs, 'limit'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['AttributeTypeEnum'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['MeasurementUnitsEnum']>, ParentType, ContextType>;
  choices?: Resolver<Maybe<ResolversTypes['AttributeValueCountableConnection']>, ParentType, ContextType, Partial<AttributeChoicesArgs>>;
  valueRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  visibleInStorefront?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  filterableInStorefront?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  filterableInDashboard?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  availableInGrid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  storefrontSearchPosition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withChoices?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  productTypes?: Resolver<ResolversTypes['ProductTypeCountableConnection'], ParentType, ContextType, Partial<AttributeProductTypesArgs>>;
  productVariantTypes?: Resolver<ResolversTypes['ProductTypeCountableConnection'], ParentType, ContextType, Partial<AttributeProductVariantTypesArgs>>;
  externalReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReferenceTypeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReferenceType'] = ResolversParentTypes['ReferenceType']> = {
  __resolveType: TypeResolveFn<'ProductType' | 'PageType', ParentType, ContextType>;
};

export type ProductTypeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProductType'] = ResolversParentTypes['ProductType']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentSourceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PaymentSource'] = ResolversParentTypes['PaymentSource']> = {
  gateway?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paymentMethodId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creditCardInfo?: Resolver<Maybe<ResolversTypes['CreditCard']>, ParentType, ContextType>;
  metadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
};

export type CustomerEventResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerEvent'] = ResolversParentTypes['CustomerEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['CustomerEventsEnum']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  app?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProductCountableConnection'] = ResolversParentTypes['ProductCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ProductCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProductCountableEdge'] = ResolversParentTypes['ProductCountableEdge']> = {
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  thumbnail?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType, Partial<ProductThumbnailArgs>>;
  translation?: Resolver<Maybe<ResolversTypes['ProductTranslation']>, ParentType, ContextType, RequireFields<ProductTranslationArgs, 'languageCode'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface PositiveIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PositiveInt'], any> {
  name: 'PositiveInt';
}

export interface JsonStringScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONString'], any> {
  name: 'JSONString';
}

export type CategoryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ancestors?: Resolver<Maybe<ResolversTypes['CategoryCountableConnection']>, ParentType, ContextType, Partial<CategoryAncestorsArgs>>;
  products?: Resolver<Maybe<ResolversTypes['ProductCountableConnection']>, ParentType, ContextType, Partial<CategoryProductsArgs>>;
  backgroundImage?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType, Partial<CategoryBackgroundImageArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CategoryCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CategoryCountableConnection'] = ResolversParentTypes['CategoryCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['CategoryCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CategoryCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CategoryCountableEdge'] = ResolversParentTypes['CategoryCountableEdge']> = {
  node?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type ImageResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Image'] = ResolversParentTypes['Image']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  alt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LanguageDisplayResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LanguageDisplay'] = ResolversParentTypes['LanguageDisplay']> = {
  code?: Resolver<ResolversTypes['LanguageCodeEnum'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  pricing?: Resolver<Maybe<ResolversTypes['VariantPricingInfo']>, ParentType, ContextType>;
  attributes?: Resolver<Array<ResolversTypes['SelectedAttribute']>, ParentType, ContextType, Partial<ProductVariantAttributesArgs>>;
  media?: Resolver<Maybe<Array<ResolversTypes['ProductMedia']>>, ParentType, ContextType>;
  translation?: Resolver<Maybe<ResolversTypes['ProductVariantTranslation']>, ParentType, ContextType, RequireFields<ProductVariantTranslationArgs, 'languageCode'>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  privateMetadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  privateMetafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ChannelPrivateMetafieldArgs, 'key'>>;
  privateMetafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<ChannelPrivateMetafieldsArgs>>;
  metadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  metafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ChannelMetafieldArgs, 'key'>>;
  metafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<ChannelMetafieldsArgs>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasOrders?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  defaultCountry?: Resolver<ResolversTypes['CountryDisplay'], ParentType, ContextType>;
  warehouses?: Resolver<Array<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  countries?: Resolver<Maybe<Array<ResolversTypes['CountryDisplay']>>, ParentType, ContextType>;
  stockSettings?: Resolver<ResolversTypes['StockSettings'], ParentType, ContextType>;
  orderSettings?: Resolver<ResolversTypes['OrderSettings'], ParentType, ContextType>;
  checkoutSettings?: Resolver<ResolversTypes['CheckoutSettings'], ParentType, ContextType>;
  paymentSettings?: Resolver<ResolversTypes['PaymentSettings'], ParentType, ContextType>;
  taxConfiguration?: Resolver<ResolversTypes['TaxConfiguration'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CountryDisplayResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CountryDisplay'] = ResolversParentTypes['CountryDisplay']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vat?: Resolver<Maybe<ResolversTypes['VAT']>, ParentType, ContextType>;
};

export type VatResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VAT'] = ResolversParentTypes['VAT']> = {
  countryCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standardRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reducedRates?: Resolver<Array<ResolversTypes['ReducedRate']>, ParentType, ContextType>;
};

export type ReducedRateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReducedRate'] = ResolversParentTypes['ReducedRate']> = {
  rate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rateType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WarehouseResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddressResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  privateMetadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  privateMetafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<AddressPrivateMetafieldArgs, 'key'>>;
  privateMetafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<AddressPrivateMetafieldsArgs>>;
  metadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  metafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<AddressMetafieldArgs, 'key'>>;
  metafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<AddressMetafieldsArgs>>;
  firstName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  companyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  streetAddress1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  streetAddress2?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cityArea?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryDisplay'], ParentType, ContextType>;
  countryArea?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isDefaultShippingAddress?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDefaultBillingAddress?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShippingZoneCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ShippingZoneCountableConnection'] = ResolversParentTypes['ShippingZoneCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ShippingZoneCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ShippingZoneCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ShippingZoneCountableEdge'] = ResolversParentTypes['ShippingZoneCountableEdge']> = {
  node?: Resolver<ResolversTypes['ShippingZone'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ShippingZoneResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ShippingZone'] = ResolversParentTypes['ShippingZone']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  channels?: Resolver<Array<ResolversTypes['Channel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ShippingMethodResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ShippingMethod'] = ResolversParentTypes['ShippingMethod']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maximumDeliveryDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minimumDeliveryDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockSettingsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StockSettings'] = ResolversParentTypes['StockSettings']> = {
  allocationStrategy?: Resolver<ResolversTypes['AllocationStrategyEnum'], ParentType, ContextType>;
};

export type OrderSettingsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OrderSettings'] = ResolversParentTypes['OrderSettings']> = {
  automaticallyConfirmAllNewOrders?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  automaticallyFulfillNonShippableGiftCard?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expireOrdersAfter?: Resolver<Maybe<ResolversTypes['Minute']>, ParentType, ContextType>;
  markAsPaidStrategy?: Resolver<ResolversTypes['MarkAsPaidStrategyEnum'], ParentType, ContextType>;
  deleteExpiredOrdersAfter?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  allowUnpaidOrders?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  includeDraftOrderInVoucherUsage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  draftOrderLinePriceFreezePeriod?: Resolver<Maybe<ResolversTypes['Hour']>, ParentType, ContextType>;
  useLegacyLineDiscountPropagation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface MinuteScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Minute'], any> {
  name: 'Minute';
}

export interface DayScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Day'], any> {
  name: 'Day';
}

export interface HourScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Hour'], any> {
  name: 'Hour';
}

export type CheckoutSettingsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CheckoutSettings'] = ResolversParentTypes['CheckoutSettings']> = {
  useLegacyErrorFlow?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  automaticallyCompleteFullyPaidCheckouts?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  automaticCompletionDelay?: Resolver<Maybe<ResolversTypes['Minute']>, ParentType, ContextType>;
  automaticCompletionCutOffDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  allowLegacyGiftCardUse?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PaymentSettingsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PaymentSettings'] = ResolversParentTypes['PaymentSettings']> = {
  defaultTransactionFlowStrategy?: Resolver<ResolversTypes['TransactionFlowStrategyEnum'], ParentType, ContextType>;
  releaseFundsForExpiredCheckouts?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  checkoutTtlBeforeReleasingFunds?: Resolver<Maybe<ResolversTypes['Hour']>, ParentType, ContextType>;
  checkoutReleaseFundsCutOffDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TaxConfigurationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TaxConfiguration'] = ResolversParentTypes['TaxConfiguration']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  chargeTaxes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  taxCalculationStrategy?: Resolver<Maybe<ResolversTypes['TaxCalculationStrategy']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VariantPricingInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VariantPricingInfo'] = ResolversParentTypes['VariantPricingInfo']> = {
  price?: Resolver<Maybe<ResolversTypes['TaxedMoney']>, ParentType, ContextType>;
};

export type TaxedMoneyResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TaxedMoney'] = ResolversParentTypes['TaxedMoney']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type SelectedAttributeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SelectedAttribute'] = ResolversParentTypes['SelectedAttribute']> = {
  values?: Resolver<Array<ResolversTypes['AttributeValue']>, ParentType, ContextType>;
};

export type AttributeValueResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AttributeValue'] = ResolversParentTypes['AttributeValue']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slug?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  translation?: Resolver<Maybe<ResolversTypes['AttributeValueTranslation']>, ParentType, ContextType, RequireFields<AttributeValueTranslationArgs, 'languageCode'>>;
  inputType?: Resolver<Maybe<ResolversTypes['AttributeInputTypeEnum']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['File']>, ParentType, ContextType>;
  richText?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
  plainText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  boolean?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  externalReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttributeValueTranslationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AttributeValueTranslation'] = ResolversParentTypes['AttributeValueTranslation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FileResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['File'] = ResolversParentTypes['File']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductMediaResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProductMedia'] = ResolversParentTypes['ProductMedia']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  alt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ProductMediaUrlArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductVariantTranslationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProductVariantTranslation'] = ResolversParentTypes['ProductVariantTranslation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductVariantCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProductVariantCountableConnection'] = ResolversParentTypes['ProductVariantCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ProductVariantCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductVariantCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProductVariantCountableEdge'] = ResolversParentTypes['ProductVariantCountableEdge']> = {
  node?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CollectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Collection'] = ResolversParentTypes['Collection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  products?: Resolver<Maybe<ResolversTypes['ProductCountableConnection']>, ParentType, ContextType, Partial<CollectionProductsArgs>>;
  backgroundImage?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType, Partial<CollectionBackgroundImageArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductTranslationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProductTranslation'] = ResolversParentTypes['ProductTranslation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttributeCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AttributeCountableConnection'] = ResolversParentTypes['AttributeCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['AttributeCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AttributeCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AttributeCountableEdge'] = ResolversParentTypes['AttributeCountableEdge']> = {
  node?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageTypeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageType'] = ResolversParentTypes['PageType']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttributeValueCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AttributeValueCountableConnection'] = ResolversParentTypes['AttributeValueCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['AttributeValueCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AttributeValueCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AttributeValueCountableEdge'] = ResolversParentTypes['AttributeValueCountableEdge']> = {
  node?: Resolver<ResolversTypes['AttributeValue'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductTypeCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProductTypeCountableConnection'] = ResolversParentTypes['ProductTypeCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ProductTypeCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductTypeCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProductTypeCountableEdge'] = ResolversParentTypes['ProductTypeCountableEdge']> = {
  node?: Resolver<ResolversTypes['ProductType'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VoucherResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Voucher'] = ResolversParentTypes['Voucher']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CollectionCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CollectionCountableConnection'] = ResolversParentTypes['CollectionCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['CollectionCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CollectionCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CollectionCountableEdge'] = ResolversParentTypes['CollectionCountableEdge']> = {
  node?: Resolver<ResolversTypes['Collection'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CheckoutResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Checkout'] = ResolversParentTypes['Checkout']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  totalPrice?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GiftCardResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GiftCard'] = ResolversParentTypes['GiftCard']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  last4CodeChars?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiryDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  currentBalance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface UuidScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UUID'], any> {
  name: 'UUID';
}

export type DeliveryMethodResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DeliveryMethod'] = ResolversParentTypes['DeliveryMethod']> = {
  __resolveType: TypeResolveFn<'Warehouse' | 'ShippingMethod', ParentType, ContextType>;
};

export type OrderResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  privateMetadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  privateMetafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<OrderPrivateMetafieldArgs, 'key'>>;
  privateMetafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<OrderPrivateMetafieldsArgs>>;
  metadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  metafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<OrderMetafieldArgs, 'key'>>;
  metafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<OrderMetafieldsArgs>>;
  created?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  billingAddress?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  shippingMethodName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  fulfillments?: Resolver<Array<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['OrderOriginEnum'], ParentType, ContextType>;
  isPaid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  paymentStatus?: Resolver<ResolversTypes['PaymentChargeStatusEnum'], ParentType, ContextType>;
  paymentStatusDisplay?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authorizeStatus?: Resolver<ResolversTypes['OrderAuthorizeStatusEnum'], ParentType, ContextType>;
  chargeStatus?: Resolver<ResolversTypes['OrderChargeStatusEnum'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  undiscountedTotal?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  shippingPrice?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  voucher?: Resolver<Maybe<ResolversTypes['Voucher']>, ParentType, ContextType>;
  customerNote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  redirectUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  statusDisplay?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCaptured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  totalBalance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  userEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isShippingRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deliveryMethod?: Resolver<Maybe<ResolversTypes['DeliveryMethod']>, ParentType, ContextType>;
  languageCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  languageCodeEnum?: Resolver<ResolversTypes['LanguageCodeEnum'], ParentType, ContextType>;
  discounts?: Resolver<Array<ResolversTypes['OrderDiscount']>, ParentType, ContextType>;
  displayGrossPrices?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  externalReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalRefunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FulfillmentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Fulfillment'] = ResolversParentTypes['Fulfillment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FulfillmentStatus'], ParentType, ContextType>;
  trackingNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lines?: Resolver<Maybe<Array<ResolversTypes['FulfillmentLine']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FulfillmentLineResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FulfillmentLine'] = ResolversParentTypes['FulfillmentLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderLine?: Resolver<Maybe<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  privateMetadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  privateMetafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<OrderLinePrivateMetafieldArgs, 'key'>>;
  privateMetafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<OrderLinePrivateMetafieldsArgs>>;
  metadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  metafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<OrderLineMetafieldArgs, 'key'>>;
  metafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<OrderLineMetafieldsArgs>>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productSku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isShippingRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantityFulfilled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taxRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  thumbnail?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType, RequireFields<OrderLineThumbnailArgs, 'format'>>;
  unitPrice?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  undiscountedUnitPrice?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  totalPrice?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  undiscountedTotalPrice?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  translatedProductName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  translatedVariantName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantityToFulfill?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface PositiveDecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PositiveDecimal'], any> {
  name: 'PositiveDecimal';
}

export type PageResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Page'] = ResolversParentTypes['Page']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pageType?: Resolver<ResolversTypes['PageType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  __resolveType: TypeResolveFn<'AppInstallation', ParentType, ContextType>;
};

export type OrderEventResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OrderEvent'] = ResolversParentTypes['OrderEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['OrderEventsEnum']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orderNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderDiscountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OrderDiscount'] = ResolversParentTypes['OrderDiscount']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['OrderDiscountType'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditCardResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CreditCard'] = ResolversParentTypes['CreditCard']> = {
  brand?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstDigits?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastDigits?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expMonth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  expYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StoredPaymentMethodResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StoredPaymentMethod'] = ResolversParentTypes['StoredPaymentMethod']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  paymentMethodId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  creditCardInfo?: Resolver<Maybe<ResolversTypes['CreditCard']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CheckoutCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CheckoutCountableConnection'] = ResolversParentTypes['CheckoutCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['CheckoutCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CheckoutCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CheckoutCountableEdge'] = ResolversParentTypes['CheckoutCountableEdge']> = {
  node?: Resolver<ResolversTypes['Checkout'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GiftCardCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GiftCardCountableConnection'] = ResolversParentTypes['GiftCardCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['GiftCardCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type GiftCardCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GiftCardCountableEdge'] = ResolversParentTypes['GiftCardCountableEdge']> = {
  node?: Resolver<ResolversTypes['GiftCard'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OrderCountableConnection'] = ResolversParentTypes['OrderCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['OrderCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrderCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OrderCountableEdge'] = ResolversParentTypes['OrderCountableEdge']> = {
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserPermissionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UserPermission'] = ResolversParentTypes['UserPermission']> = {
  code?: Resolver<ResolversTypes['PermissionEnum'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourcePermissionGroups?: Resolver<Maybe<Array<ResolversTypes['Group']>>, ParentType, ContextType, RequireFields<UserPermissionSourcePermissionGroupsArgs, 'userId'>>;
};

export type GroupResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  users?: Resolver<Maybe<Array<ResolversTypes['User']>>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<Array<ResolversTypes['Permission']>>, ParentType, ContextType>;
  userCanManage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  accessibleChannels?: Resolver<Maybe<Array<ResolversTypes['Channel']>>, ParentType, ContextType>;
  restrictedAccessToChannels?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerTypeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerType'] = ResolversParentTypes['CustomerType']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  privateMetadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  privateMetafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<CustomerTypePrivateMetafieldArgs, 'key'>>;
  privateMetafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<CustomerTypePrivateMetafieldsArgs>>;
  metadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  metafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<CustomerTypeMetafieldArgs, 'key'>>;
  metafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<CustomerTypeMetafieldsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  attributes?: Resolver<Maybe<Array<ResolversTypes['Attribute']>>, ParentType, ContextType>;
  availableAttributes?: Resolver<Maybe<ResolversTypes['AttributeCountableConnection']>, ParentType, ContextType, Partial<CustomerTypeAvailableAttributesArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppBrandResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppBrand'] = ResolversParentTypes['AppBrand']> = {
  logo?: Resolver<ResolversTypes['AppBrandLogo'], ParentType, ContextType>;
};

export type AppBrandLogoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppBrandLogo'] = ResolversParentTypes['AppBrandLogo']> = {
  default?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<AppBrandLogoDefaultArgs, 'format'>>;
};

export type EventDeliveryCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventDeliveryCountableConnection'] = ResolversParentTypes['EventDeliveryCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['EventDeliveryCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EventDeliveryCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventDeliveryCountableEdge'] = ResolversParentTypes['EventDeliveryCountableEdge']> = {
  node?: Resolver<ResolversTypes['EventDelivery'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventDeliveryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventDelivery'] = ResolversParentTypes['EventDelivery']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EventDeliveryStatusEnum'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['WebhookEventTypeEnum'], ParentType, ContextType>;
  attempts?: Resolver<Maybe<ResolversTypes['EventDeliveryAttemptCountableConnection']>, ParentType, ContextType, Partial<EventDeliveryAttemptsArgs>>;
  payload?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventDeliveryAttemptCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventDeliveryAttemptCountableConnection'] = ResolversParentTypes['EventDeliveryAttemptCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['EventDeliveryAttemptCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EventDeliveryAttemptCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventDeliveryAttemptCountableEdge'] = ResolversParentTypes['EventDeliveryAttemptCountableEdge']> = {
  node?: Resolver<ResolversTypes['EventDeliveryAttempt'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventDeliveryAttemptResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventDeliveryAttempt'] = ResolversParentTypes['EventDeliveryAttempt']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  taskId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  response?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responseHeaders?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responseStatusCode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  requestHeaders?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EventDeliveryStatusEnum'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShopResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Shop'] = ResolversParentTypes['Shop']> = {
  privateMetadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  privateMetafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ShopPrivateMetafieldArgs, 'key'>>;
  privateMetafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<ShopPrivateMetafieldsArgs>>;
  metadata?: Resolver<Array<ResolversTypes['MetadataItem']>, ParentType, ContextType>;
  metafield?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ShopMetafieldArgs, 'key'>>;
  metafields?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType, Partial<ShopMetafieldsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  availableExternalAuthentications?: Resolver<Array<ResolversTypes['ExternalAuthentication']>, ParentType, ContextType>;
  channelCurrencies?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  countries?: Resolver<Array<ResolversTypes['CountryDisplay']>, ParentType, ContextType, Partial<ShopCountriesArgs>>;
  defaultCountry?: Resolver<Maybe<ResolversTypes['CountryDisplay']>, ParentType, ContextType>;
  defaultMailSenderName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  defaultMailSenderAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['Domain'], ParentType, ContextType>;
  languages?: Resolver<Array<ResolversTypes['LanguageDisplay']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['Permission']>, ParentType, ContextType>;
  phonePrefixes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  headerText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fulfillmentAutoApprove?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fulfillmentAllowUnpaid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  trackInventoryByDefault?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  allowStorefrontTraffic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  defaultWeightUnit?: Resolver<Maybe<ResolversTypes['WeightUnitsEnum']>, ParentType, ContextType>;
  reserveStockDurationAnonymousUser?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reserveStockDurationAuthenticatedUser?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  limitQuantityPerCheckout?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  companyAddress?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  customerSetPasswordUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  staffNotificationRecipients?: Resolver<Maybe<Array<ResolversTypes['StaffNotificationRecipient']>>, ParentType, ContextType>;
  enableAccountConfirmationByEmail?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  allowLoginWithoutConfirmation?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  limits?: Resolver<ResolversTypes['LimitInfo'], ParentType, ContextType>;
  announcements?: Resolver<Array<ResolversTypes['Announcement']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  availableTaxApps?: Resolver<Array<ResolversTypes['App']>, ParentType, ContextType>;
  preserveAllAddressFields?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  passwordLoginMode?: Resolver<ResolversTypes['PasswordLoginModeEnum'], ParentType, ContextType>;
  includeTaxesInPrices?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  displayGrossPrices?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  chargeTaxesOnShipping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  useLegacyShippingZoneStockAvailability?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  useLegacyUpdateWebhookEmission?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  accountConfirmMergeMode?: Resolver<ResolversTypes['AccountConfirmModeEnum'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExternalAuthenticationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExternalAuthentication'] = ResolversParentTypes['ExternalAuthentication']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DomainResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Domain'] = ResolversParentTypes['Domain']> = {
  host?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sslEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LimitInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LimitInfo'] = ResolversParentTypes['LimitInfo']> = {
  currentUsage?: Resolver<ResolversTypes['Limits'], ParentType, ContextType>;
  allowedUsage?: Resolver<ResolversTypes['Limits'], ParentType, ContextType>;
};

export type LimitsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Limits'] = ResolversParentTypes['Limits']> = {
  channels?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  productVariants?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  staffUsers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  warehouses?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AnnouncementResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Announcement'] = ResolversParentTypes['Announcement']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageHtml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  importance?: Resolver<ResolversTypes['AnnouncementImportanceEnum'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  extra?: Resolver<ResolversTypes['Metadata'], ParentType, ContextType>;
};

export type PageCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageCountableConnection'] = ResolversParentTypes['PageCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PageCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PageCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageCountableEdge'] = ResolversParentTypes['PageCountableEdge']> = {
  node?: Resolver<ResolversTypes['Page'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageTypeCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageTypeCountableConnection'] = ResolversParentTypes['PageTypeCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PageTypeCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PageTypeCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageTypeCountableEdge'] = ResolversParentTypes['PageTypeCountableEdge']> = {
  node?: Resolver<ResolversTypes['PageType'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderEventCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OrderEventCountableConnection'] = ResolversParentTypes['OrderEventCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['OrderEventCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrderEventCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OrderEventCountableEdge'] = ResolversParentTypes['OrderEventCountableEdge']> = {
  node?: Resolver<ResolversTypes['OrderEvent'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AppInstallationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppInstallation'] = ResolversParentTypes['AppInstallation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['JobStatusEnum'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  appName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  manifestUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['AppBrand']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppCountableConnection'] = ResolversParentTypes['AppCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['AppCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AppCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppCountableEdge'] = ResolversParentTypes['AppCountableEdge']> = {
  node?: Resolver<ResolversTypes['App'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AppExtensionCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppExtensionCountableConnection'] = ResolversParentTypes['AppExtensionCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['AppExtensionCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AppExtensionCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppExtensionCountableEdge'] = ResolversParentTypes['AppExtensionCountableEdge']> = {
  node?: Resolver<ResolversTypes['AppExtension'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddressValidationDataResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AddressValidationData'] = ResolversParentTypes['AddressValidationData']> = {
  countryCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countryName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  addressFormat?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  addressLatinFormat?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  allowedFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  requiredFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  upperFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  countryAreaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countryAreaChoices?: Resolver<Array<ResolversTypes['ChoiceValue']>, ParentType, ContextType>;
  cityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cityChoices?: Resolver<Array<ResolversTypes['ChoiceValue']>, ParentType, ContextType>;
  cityAreaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cityAreaChoices?: Resolver<Array<ResolversTypes['ChoiceValue']>, ParentType, ContextType>;
  postalCodeType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCodeMatchers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  postalCodeExamples?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  postalCodePrefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChoiceValueResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChoiceValue'] = ResolversParentTypes['ChoiceValue']> = {
  raw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verbose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UserCountableConnection'] = ResolversParentTypes['UserCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['UserCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UserCountableEdge'] = ResolversParentTypes['UserCountableEdge']> = {
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerTypeCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerTypeCountableConnection'] = ResolversParentTypes['CustomerTypeCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['CustomerTypeCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CustomerTypeCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerTypeCountableEdge'] = ResolversParentTypes['CustomerTypeCountableEdge']> = {
  node?: Resolver<ResolversTypes['CustomerType'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GroupCountableConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GroupCountableConnection'] = ResolversParentTypes['GroupCountableConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['GroupCountableEdge']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type GroupCountableEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GroupCountableEdge'] = ResolversParentTypes['GroupCountableEdge']> = {
  node?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  webhookCreate?: Resolver<Maybe<ResolversTypes['WebhookCreate']>, ParentType, ContextType, RequireFields<MutationWebhookCreateArgs, 'input'>>;
  webhookDelete?: Resolver<Maybe<ResolversTypes['WebhookDelete']>, ParentType, ContextType, Partial<MutationWebhookDeleteArgs>>;
  webhookUpdate?: Resolver<Maybe<ResolversTypes['WebhookUpdate']>, ParentType, ContextType, RequireFields<MutationWebhookUpdateArgs, 'input'>>;
  staffNotificationRecipientCreate?: Resolver<Maybe<ResolversTypes['StaffNotificationRecipientCreate']>, ParentType, ContextType, RequireFields<MutationStaffNotificationRecipientCreateArgs, 'input'>>;
  staffNotificationRecipientUpdate?: Resolver<Maybe<ResolversTypes['StaffNotificationRecipientUpdate']>, ParentType, ContextType, RequireFields<MutationStaffNotificationRecipientUpdateArgs, 'id' | 'input'>>;
  staffNotificationRecipientDelete?: Resolver<Maybe<ResolversTypes['StaffNotificationRecipientDelete']>, ParentType, ContextType, RequireFields<MutationStaffNotificationRecipientDeleteArgs, 'id'>>;
  shopAddressUpdate?: Resolver<Maybe<ResolversTypes['ShopAddressUpdate']>, ParentType, ContextType, Partial<MutationShopAddressUpdateArgs>>;
  shopSettingsUpdate?: Resolver<Maybe<ResolversTypes['ShopSettingsUpdate']>, ParentType, ContextType, RequireFields<MutationShopSettingsUpdateArgs, 'input'>>;
  orderBulkCreate?: Resolver<Maybe<ResolversTypes['OrderBulkCreate']>, ParentType, ContextType, RequireFields<MutationOrderBulkCreateArgs, 'orders'>>;
  deleteMetadata?: Resolver<Maybe<ResolversTypes['DeleteMetadata']>, ParentType, ContextType, RequireFields<MutationDeleteMetadataArgs, 'id' | 'keys'>>;
  deletePrivateMetadata?: Resolver<Maybe<ResolversTypes['DeletePrivateMetadata']>, ParentType, ContextType, RequireFields<MutationDeletePrivateMetadataArgs, 'id' | 'keys'>>;
  updateMetadata?: Resolver<Maybe<ResolversTypes['UpdateMetadata']>, ParentType, ContextType, RequireFields<MutationUpdateMetadataArgs, 'id' | 'input'>>;
  updatePrivateMetadata?: Resolver<Maybe<ResolversTypes['UpdatePrivateMetadata']>, ParentType, ContextType, RequireFields<MutationUpdatePrivateMetadataArgs, 'id' | 'input'>>;
  channelCreate?: Resolver<Maybe<ResolversTypes['ChannelCreate']>, ParentType, ContextType, RequireFields<MutationChannelCreateArgs, 'input'>>;
  channelUpdate?: Resolver<Maybe<ResolversTypes['ChannelUpdate']>, ParentType, ContextType, RequireFields<MutationChannelUpdateArgs, 'id' | 'input'>>;
  channelDelete?: Resolver<Maybe<ResolversTypes['ChannelDelete']>, ParentType, ContextType, RequireFields<MutationChannelDeleteArgs, 'id'>>;
  channelActivate?: Resolver<Maybe<ResolversTypes['ChannelActivate']>, ParentType, ContextType, RequireFields<MutationChannelActivateArgs, 'id'>>;
  channelDeactivate?: Resolver<Maybe<ResolversTypes['ChannelDeactivate']>, ParentType, ContextType, RequireFields<MutationChannelDeactivateArgs, 'id'>>;
  attributeCreate?: Resolver<Maybe<ResolversTypes['AttributeCreate']>, ParentType, ContextType, RequireFields<MutationAttributeCreateArgs, 'input'>>;
  attributeDelete?: Resolver<Maybe<ResolversTypes['AttributeDelete']>, ParentType, ContextType, Partial<MutationAttributeDeleteArgs>>;
  attributeUpdate?: Resolver<Maybe<ResolversTypes['AttributeUpdate']>, ParentType, ContextType, RequireFields<MutationAttributeUpdateArgs, 'input'>>;
  attributeValueCreate?: Resolver<Maybe<ResolversTypes['AttributeValueCreate']>, ParentType, ContextType, RequireFields<MutationAttributeValueCreateArgs, 'attribute' | 'input'>>;
  attributeValueDelete?: Resolver<Maybe<ResolversTypes['AttributeValueDelete']>, ParentType, ContextType, Partial<MutationAttributeValueDeleteArgs>>;
  attributeValueUpdate?: Resolver<Maybe<ResolversTypes['AttributeValueUpdate']>, ParentType, ContextType, RequireFields<MutationAttributeValueUpdateArgs, 'input'>>;
  attributeReorderValues?: Resolver<Maybe<ResolversTypes['AttributeReorderValues']>, ParentType, ContextType, RequireFields<MutationAttributeReorderValuesArgs, 'attributeId' | 'moves'>>;
  appCreate?: Resolver<Maybe<ResolversTypes['AppCreate']>, ParentType, ContextType, RequireFields<MutationAppCreateArgs, 'input'>>;
  appUpdate?: Resolver<Maybe<ResolversTypes['AppUpdate']>, ParentType, ContextType, RequireFields<MutationAppUpdateArgs, 'id' | 'input'>>;
  appDelete?: Resolver<Maybe<ResolversTypes['AppDelete']>, ParentType, ContextType, RequireFields<MutationAppDeleteArgs, 'id'>>;
  appTokenCreate?: Resolver<Maybe<ResolversTypes['AppTokenCreate']>, ParentType, ContextType, RequireFields<MutationAppTokenCreateArgs, 'input'>>;
  appTokenDelete?: Resolver<Maybe<ResolversTypes['AppTokenDelete']>, ParentType, ContextType, RequireFields<MutationAppTokenDeleteArgs, 'id'>>;
  appRetryInstall?: Resolver<Maybe<ResolversTypes['AppRetryInstall']>, ParentType, ContextType, RequireFields<MutationAppRetryInstallArgs, 'activateAfterInstallation' | 'id'>>;
  appDeleteFailedInstallation?: Resolver<Maybe<ResolversTypes['AppDeleteFailedInstallation']>, ParentType, ContextType, RequireFields<MutationAppDeleteFailedInstallationArgs, 'id'>>;
  appFetchManifest?: Resolver<Maybe<ResolversTypes['AppFetchManifest']>, ParentType, ContextType, RequireFields<MutationAppFetchManifestArgs, 'manifestUrl'>>;
  appActivate?: Resolver<Maybe<ResolversTypes['AppActivate']>, ParentType, ContextType, RequireFields<MutationAppActivateArgs, 'id'>>;
  appDeactivate?: Resolver<Maybe<ResolversTypes['AppDeactivate']>, ParentType, ContextType, RequireFields<MutationAppDeactivateArgs, 'id'>>;
  appInstall?: Resolver<Maybe<ResolversTypes['AppInstall']>, ParentType, ContextType, RequireFields<MutationAppInstallArgs, 'input'>>;
  tokenCreate?: Resolver<Maybe<ResolversTypes['CreateToken']>, ParentType, ContextType, RequireFields<MutationTokenCreateArgs, 'email' | 'password'>>;
  tokenRefresh?: Resolver<Maybe<ResolversTypes['RefreshToken']>, ParentType, ContextType, Partial<MutationTokenRefreshArgs>>;
  tokenVerify?: Resolver<Maybe<ResolversTypes['VerifyToken']>, ParentType, ContextType, RequireFields<MutationTokenVerifyArgs, 'token'>>;
  tokensDeactivateAll?: Resolver<Maybe<ResolversTypes['DeactivateAllUserTokens']>, ParentType, ContextType>;
  externalAuthenticationUrl?: Resolver<Maybe<ResolversTypes['ExternalAuthenticationUrl']>, ParentType, ContextType, RequireFields<MutationExternalAuthenticationUrlArgs, 'input' | 'pluginId'>>;
  externalObtainAccessTokens?: Resolver<Maybe<ResolversTypes['ExternalObtainAccessTokens']>, ParentType, ContextType, RequireFields<MutationExternalObtainAccessTokensArgs, 'input' | 'pluginId'>>;
  externalRefresh?: Resolver<Maybe<ResolversTypes['ExternalRefresh']>, ParentType, ContextType, RequireFields<MutationExternalRefreshArgs, 'input' | 'pluginId'>>;
  externalLogout?: Resolver<Maybe<ResolversTypes['ExternalLogout']>, ParentType, ContextType, RequireFields<MutationExternalLogoutArgs, 'input' | 'pluginId'>>;
  externalVerify?: Resolver<Maybe<ResolversTypes['ExternalVerify']>, ParentType, ContextType, RequireFields<MutationExternalVerifyArgs, 'input' | 'pluginId'>>;
  requestPasswordReset?: Resolver<Maybe<ResolversTypes['RequestPasswordReset']>, ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'email' | 'redirectUrl'>>;
  sendConfirmationEmail?: Resolver<Maybe<ResolversTypes['SendConfirmationEmail']>, ParentType, ContextType, RequireFields<MutationSendConfirmationEmailArgs, 'channel' | 'redirectUrl'>>;
  confirmAccount?: Resolver<Maybe<ResolversTypes['ConfirmAccount']>, ParentType, ContextType, RequireFields<MutationConfirmAccountArgs, 'email' | 'token'>>;
  setPassword?: Resolver<Maybe<ResolversTypes['SetPassword']>, ParentType, ContextType, RequireFields<MutationSetPasswordArgs, 'email' | 'password' | 'token'>>;
  passwordChange?: Resolver<Maybe<ResolversTypes['PasswordChange']>, ParentType, ContextType, RequireFields<MutationPasswordChangeArgs, 'newPassword'>>;
  requestEmailChange?: Resolver<Maybe<ResolversTypes['RequestEmailChange']>, ParentType, ContextType, RequireFields<MutationRequestEmailChangeArgs, 'newEmail' | 'password' | 'redirectUrl'>>;
  confirmEmailChange?: Resolver<Maybe<ResolversTypes['ConfirmEmailChange']>, ParentType, ContextType, RequireFields<MutationConfirmEmailChangeArgs, 'token'>>;
  accountAddressCreate?: Resolver<Maybe<ResolversTypes['AccountAddressCreate']>, ParentType, ContextType, RequireFields<MutationAccountAddressCreateArgs, 'input'>>;
  accountAddressUpdate?: Resolver<Maybe<ResolversTypes['AccountAddressUpdate']>, ParentType, ContextType, RequireFields<MutationAccountAddressUpdateArgs, 'id' | 'input'>>;
  accountAddressDelete?: Resolver<Maybe<ResolversTypes['AccountAddressDelete']>, ParentType, ContextType, RequireFields<MutationAccountAddressDeleteArgs, 'id'>>;
  accountSetDefaultAddress?: Resolver<Maybe<ResolversTypes['AccountSetDefaultAddress']>, ParentType, ContextType, RequireFields<MutationAccountSetDefaultAddressArgs, 'id' | 'type'>>;
  accountRegister?: Resolver<Maybe<ResolversTypes['AccountRegister']>, ParentType, ContextType, RequireFields<MutationAccountRegisterArgs, 'input'>>;
  accountUpdate?: Resolver<Maybe<ResolversTypes['AccountUpdate']>, ParentType, ContextType, RequireFields<MutationAccountUpdateArgs, 'input'>>;
  accountRequestDeletion?: Resolver<Maybe<ResolversTypes['AccountRequestDeletion']>, ParentType, ContextType, RequireFields<MutationAccountRequestDeletionArgs, 'redirectUrl'>>;
  accountDelete?: Resolver<Maybe<ResolversTypes['AccountDelete']>, ParentType, ContextType, RequireFields<MutationAccountDeleteArgs, 'token'>>;
  addressCreate?: Resolver<Maybe<ResolversTypes['AddressCreate']>, ParentType, ContextType, RequireFields<MutationAddressCreateArgs, 'input' | 'userId'>>;
  addressUpdate?: Resolver<Maybe<ResolversTypes['AddressUpdate']>, ParentType, ContextType, RequireFields<MutationAddressUpdateArgs, 'id' | 'input'>>;
  addressDelete?: Resolver<Maybe<ResolversTypes['AddressDelete']>, ParentType, ContextType, RequireFields<MutationAddressDeleteArgs, 'id'>>;
  addressSetDefault?: Resolver<Maybe<ResolversTypes['AddressSetDefault']>, ParentType, ContextType, RequireFields<MutationAddressSetDefaultArgs, 'addressId' | 'type' | 'userId'>>;
  customerCreate?: Resolver<Maybe<ResolversTypes['CustomerCreate']>, ParentType, ContextType, RequireFields<MutationCustomerCreateArgs, 'input'>>;
  customerUpdate?: Resolver<Maybe<ResolversTypes['CustomerUpdate']>, ParentType, ContextType, RequireFields<MutationCustomerUpdateArgs, 'input'>>;
  customerDelete?: Resolver<Maybe<ResolversTypes['CustomerDelete']>, ParentType, ContextType, Partial<MutationCustomerDeleteArgs>>;
  customerBulkDelete?: Resolver<Maybe<ResolversTypes['CustomerBulkDelete']>, ParentType, ContextType, RequireFields<MutationCustomerBulkDeleteArgs, 'ids'>>;
  customerBulkUpdate?: Resolver<Maybe<ResolversTypes['CustomerBulkUpdate']>, ParentType, ContextType, RequireFields<MutationCustomerBulkUpdateArgs, 'customers'>>;
  customerTypeCreate?: Resolver<Maybe<ResolversTypes['CustomerTypeCreate']>, ParentType, ContextType, RequireFields<MutationCustomerTypeCreateArgs, 'input'>>;
  customerTypeUpdate?: Resolver<Maybe<ResolversTypes['CustomerTypeUpdate']>, ParentType, ContextType, RequireFields<MutationCustomerTypeUpdateArgs, 'id' | 'input'>>;
  customerTypeDelete?: Resolver<Maybe<ResolversTypes['CustomerTypeDelete']>, ParentType, ContextType, RequireFields<MutationCustomerTypeDeleteArgs, 'id'>>;
  customerTypeAssignAttributes?: Resolver<Maybe<ResolversTypes['CustomerTypeAssignAttributes']>, ParentType, ContextType, RequireFields<MutationCustomerTypeAssignAttributesArgs, 'attributeIds' | 'customerTypeId'>>;
  customerTypeUnassignAttributes?: Resolver<Maybe<ResolversTypes['CustomerTypeUnassignAttributes']>, ParentType, ContextType, RequireFields<MutationCustomerTypeUnassignAttributesArgs, 'attributeIds' | 'customerTypeId'>>;
  customerTypeReorderAttributes?: Resolver<Maybe<ResolversTypes['CustomerTypeReorderAttributes']>, ParentType, ContextType, RequireFields<MutationCustomerTypeReorderAttributesArgs, 'customerTypeId' | 'moves'>>;
  staffCreate?: Resolver<Maybe<ResolversTypes['StaffCreate']>, ParentType, ContextType, RequireFields<MutationStaffCreateArgs, 'input'>>;
  staffUpdate?: Resolver<Maybe<ResolversTypes['StaffUpdate']>, ParentType, ContextType, RequireFields<MutationStaffUpdateArgs, 'id' | 'input'>>;
  staffDelete?: Resolver<Maybe<ResolversTypes['StaffDelete']>, ParentType, ContextType, RequireFields<MutationStaffDeleteArgs, 'id'>>;
  staffBulkDelete?: Resolver<Maybe<ResolversTypes['StaffBulkDelete']>, ParentType, ContextType, RequireFields<MutationStaffBulkDeleteArgs, 'ids'>>;
  staffMemberUpdate?: Resolver<Maybe<ResolversTypes['StaffMemberUpdate']>, ParentType, ContextType, RequireFields<MutationStaffMemberUpdateArgs, 'id' | 'input'>>;
  userAvatarUpdate?: Resolver<Maybe<ResolversTypes['UserAvatarUpdate']>, ParentType, ContextType, RequireFields<MutationUserAvatarUpdateArgs, 'image'>>;
  userAvatarDelete?: Resolver<Maybe<ResolversTypes['UserAvatarDelete']>, ParentType, ContextType>;
  userBulkSetActive?: Resolver<Maybe<ResolversTypes['UserBulkSetActive']>, ParentType, ContextType, RequireFields<MutationUserBulkSetActiveArgs, 'ids' | 'isActive'>>;
  permissionGroupCreate?: Resolver<Maybe<ResolversTypes['PermissionGroupCreate']>, ParentType, ContextType, RequireFields<MutationPermissionGroupCreateArgs, 'input'>>;
  permissionGroupUpdate?: Resolver<Maybe<ResolversTypes['PermissionGroupUpdate']>, ParentType, ContextType, RequireFields<MutationPermissionGroupUpdateArgs, 'id' | 'input'>>;
  permissionGroupDelete?: Resolver<Maybe<ResolversTypes['PermissionGroupDelete']>, ParentType, ContextType, RequireFields<MutationPermissionGroupDeleteArgs, 'id'>>;
};

export type WebhookCreateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WebhookCreate'] = ResolversParentTypes['WebhookCreate']> = {
  webhookErrors?: Resolver<Array<ResolversTypes['WebhookError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['WebhookError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type WebhookDeleteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WebhookDelete'] = ResolversParentTypes['WebhookDelete']> = {
  webhookErrors?: Resolver<Array<ResolversTypes['WebhookError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['WebhookError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type WebhookUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WebhookUpdate'] = ResolversParentTypes['WebhookUpdate']> = {
  webhookErrors?: Resolver<Array<ResolversTypes['WebhookError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['WebhookError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type WebhookErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WebhookError'] = ResolversParentTypes['WebhookError']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['WebhookErrorCode'], ParentType, ContextType>;
};

export type ShopErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ShopError'] = ResolversParentTypes['ShopError']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ShopErrorCode'], ParentType, ContextType>;
};

export type StaffNotificationRecipientResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StaffNotificationRecipient'] = ResolversParentTypes['StaffNotificationRecipient']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaffNotificationRecipientCreateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StaffNotificationRecipientCreate'] = ResolversParentTypes['StaffNotificationRecipientCreate']> = {
  shopErrors?: Resolver<Array<ResolversTypes['ShopError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ShopError']>, ParentType, ContextType>;
  staffNotificationRecipient?: Resolver<Maybe<ResolversTypes['StaffNotificationRecipient']>, ParentType, ContextType>;
};

export type StaffNotificationRecipientUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StaffNotificationRecipientUpdate'] = ResolversParentTypes['StaffNotificationRecipientUpdate']> = {
  shopErrors?: Resolver<Array<ResolversTypes['ShopError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ShopError']>, ParentType, ContextType>;
  staffNotificationRecipient?: Resolver<Maybe<ResolversTypes['StaffNotificationRecipient']>, ParentType, ContextType>;
};

export type StaffNotificationRecipientDeleteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StaffNotificationRecipientDelete'] = ResolversParentTypes['StaffNotificationRecipientDelete']> = {
  shopErrors?: Resolver<Array<ResolversTypes['ShopError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ShopError']>, ParentType, ContextType>;
  staffNotificationRecipient?: Resolver<Maybe<ResolversTypes['StaffNotificationRecipient']>, ParentType, ContextType>;
};

export type ShopAddressUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ShopAddressUpdate'] = ResolversParentTypes['ShopAddressUpdate']> = {
  shop?: Resolver<Maybe<ResolversTypes['Shop']>, ParentType, ContextType>;
  shopErrors?: Resolver<Array<ResolversTypes['ShopError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ShopError']>, ParentType, ContextType>;
};

export type ShopSettingsUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ShopSettingsUpdate'] = ResolversParentTypes['ShopSettingsUpdate']> = {
  shop?: Resolver<Maybe<ResolversTypes['Shop']>, ParentType, ContextType>;
  shopErrors?: Resolver<Array<ResolversTypes['ShopError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ShopError']>, ParentType, ContextType>;
};

export type DeleteMetadataResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DeleteMetadata'] = ResolversParentTypes['DeleteMetadata']> = {
  metadataErrors?: Resolver<Array<ResolversTypes['MetadataError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MetadataError']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ObjectWithMetadata']>, ParentType, ContextType>;
};

export type MetadataErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MetadataError'] = ResolversParentTypes['MetadataError']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['MetadataErrorCode'], ParentType, ContextType>;
};

export type DeletePrivateMetadataResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DeletePrivateMetadata'] = ResolversParentTypes['DeletePrivateMetadata']> = {
  metadataErrors?: Resolver<Array<ResolversTypes['MetadataError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MetadataError']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ObjectWithMetadata']>, ParentType, ContextType>;
};

export type UpdateMetadataResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UpdateMetadata'] = ResolversParentTypes['UpdateMetadata']> = {
  metadataErrors?: Resolver<Array<ResolversTypes['MetadataError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MetadataError']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ObjectWithMetadata']>, ParentType, ContextType>;
};

export type UpdatePrivateMetadataResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UpdatePrivateMetadata'] = ResolversParentTypes['UpdatePrivateMetadata']> = {
  metadataErrors?: Resolver<Array<ResolversTypes['MetadataError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['MetadataError']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ObjectWithMetadata']>, ParentType, ContextType>;
};

export type ChannelCreateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChannelCreate'] = ResolversParentTypes['ChannelCreate']> = {
  channelErrors?: Resolver<Array<ResolversTypes['ChannelError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ChannelError']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
};

export type ChannelErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChannelError'] = ResolversParentTypes['ChannelError']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ChannelErrorCode'], ParentType, ContextType>;
  shippingZones?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  warehouses?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
};

export type ChannelUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChannelUpdate'] = ResolversParentTypes['ChannelUpdate']> = {
  channelErrors?: Resolver<Array<ResolversTypes['ChannelError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ChannelError']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
};

export type ChannelDeleteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChannelDelete'] = ResolversParentTypes['ChannelDelete']> = {
  channelErrors?: Resolver<Array<ResolversTypes['ChannelError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ChannelError']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
};

export type ChannelActivateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChannelActivate'] = ResolversParentTypes['ChannelActivate']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  channelErrors?: Resolver<Array<ResolversTypes['ChannelError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ChannelError']>, ParentType, ContextType>;
};

export type ChannelDeactivateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChannelDeactivate'] = ResolversParentTypes['ChannelDeactivate']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  channelErrors?: Resolver<Array<ResolversTypes['ChannelError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ChannelError']>, ParentType, ContextType>;
};

export type AttributeCreateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AttributeCreate'] = ResolversParentTypes['AttributeCreate']> = {
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
  attributeErrors?: Resolver<Array<ResolversTypes['AttributeError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AttributeError']>, ParentType, ContextType>;
};

export type AttributeErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AttributeError'] = ResolversParentTypes['AttributeError']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['AttributeErrorCode'], ParentType, ContextType>;
};

export type AttributeDeleteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AttributeDelete'] = ResolversParentTypes['AttributeDelete']> = {
  attributeErrors?: Resolver<Array<ResolversTypes['AttributeError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AttributeError']>, ParentType, ContextType>;
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
};

export type AttributeUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AttributeUpdate'] = ResolversParentTypes['AttributeUpdate']> = {
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
  attributeErrors?: Resolver<Array<ResolversTypes['AttributeError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AttributeError']>, ParentType, ContextType>;
};

export type AttributeValueCreateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AttributeValueCreate'] = ResolversParentTypes['AttributeValueCreate']> = {
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
  attributeErrors?: Resolver<Array<ResolversTypes['AttributeError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AttributeError']>, ParentType, ContextType>;
  attributeValue?: Resolver<Maybe<ResolversTypes['AttributeValue']>, ParentType, ContextType>;
};

export type AttributeValueDeleteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AttributeValueDelete'] = ResolversParentTypes['AttributeValueDelete']> = {
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
  attributeErrors?: Resolver<Array<ResolversTypes['AttributeError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AttributeError']>, ParentType, ContextType>;
  attributeValue?: Resolver<Maybe<ResolversTypes['AttributeValue']>, ParentType, ContextType>;
};

export type AttributeValueUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AttributeValueUpdate'] = ResolversParentTypes['AttributeValueUpdate']> = {
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
  attributeErrors?: Resolver<Array<ResolversTypes['AttributeError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AttributeError']>, ParentType, ContextType>;
  attributeValue?: Resolver<Maybe<ResolversTypes['AttributeValue']>, ParentType, ContextType>;
};

export type AttributeReorderValuesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AttributeReorderValues'] = ResolversParentTypes['AttributeReorderValues']> = {
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
  attributeErrors?: Resolver<Array<ResolversTypes['AttributeError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AttributeError']>, ParentType, ContextType>;
};

export type AppCreateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppCreate'] = ResolversParentTypes['AppCreate']> = {
  authToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  appErrors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  app?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
};

export type AppUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppUpdate'] = ResolversParentTypes['AppUpdate']> = {
  appErrors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  app?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
};

export type AppDeleteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppDelete'] = ResolversParentTypes['AppDelete']> = {
  appErrors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  app?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
};

export type AppActivateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppActivate'] = ResolversParentTypes['AppActivate']> = {
  appErrors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  app?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
};

export type AppDeactivateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppDeactivate'] = ResolversParentTypes['AppDeactivate']> = {
  appErrors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  app?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
};

export type AppTokenCreateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppTokenCreate'] = ResolversParentTypes['AppTokenCreate']> = {
  authToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  appErrors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  appToken?: Resolver<Maybe<ResolversTypes['AppToken']>, ParentType, ContextType>;
};

export type AppTokenDeleteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppTokenDelete'] = ResolversParentTypes['AppTokenDelete']> = {
  appErrors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  appToken?: Resolver<Maybe<ResolversTypes['AppToken']>, ParentType, ContextType>;
};

export type AppRetryInstallResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppRetryInstall'] = ResolversParentTypes['AppRetryInstall']> = {
  appErrors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  appInstallation?: Resolver<Maybe<ResolversTypes['AppInstallation']>, ParentType, ContextType>;
};

export type AppDeleteFailedInstallationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppDeleteFailedInstallation'] = ResolversParentTypes['AppDeleteFailedInstallation']> = {
  appErrors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  appInstallation?: Resolver<Maybe<ResolversTypes['AppInstallation']>, ParentType, ContextType>;
};

export type AppFetchManifestResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppFetchManifest'] = ResolversParentTypes['AppFetchManifest']> = {
  manifest?: Resolver<Maybe<ResolversTypes['Manifest']>, ParentType, ContextType>;
  appErrors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
};

export type ManifestResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Manifest'] = ResolversParentTypes['Manifest']> = {
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  about?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<Array<ResolversTypes['Permission']>>, ParentType, ContextType>;
  appUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  configurationUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tokenTargetUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataPrivacy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataPrivacyUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  homepageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supportUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensions?: Resolver<Array<ResolversTypes['AppManifestExtension']>, ParentType, ContextType>;
  webhooks?: Resolver<Array<ResolversTypes['AppManifestWebhook']>, ParentType, ContextType>;
  audience?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requiredSaleorVersion?: Resolver<Maybe<ResolversTypes['AppManifestRequiredSaleorVersion']>, ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['AppManifestBrand']>, ParentType, ContextType>;
};

export type AppManifestExtensionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppManifestExtension'] = ResolversParentTypes['AppManifestExtension']> = {
  permissions?: Resolver<Array<ResolversTypes['Permission']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mountName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  targetName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  settings?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  identifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AppManifestWebhookResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppManifestWebhook'] = ResolversParentTypes['AppManifestWebhook']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asyncEvents?: Resolver<Maybe<Array<ResolversTypes['WebhookEventTypeAsyncEnum']>>, ParentType, ContextType>;
  syncEvents?: Resolver<Maybe<Array<ResolversTypes['WebhookEventTypeSyncEnum']>>, ParentType, ContextType>;
  query?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  targetUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AppManifestRequiredSaleorVersionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppManifestRequiredSaleorVersion'] = ResolversParentTypes['AppManifestRequiredSaleorVersion']> = {
  constraint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  satisfied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AppManifestBrandResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppManifestBrand'] = ResolversParentTypes['AppManifestBrand']> = {
  logo?: Resolver<ResolversTypes['AppManifestBrandLogo'], ParentType, ContextType>;
};

export type AppManifestBrandLogoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppManifestBrandLogo'] = ResolversParentTypes['AppManifestBrandLogo']> = {
  default?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<AppManifestBrandLogoDefaultArgs, 'format'>>;
};

export type AppErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppError'] = ResolversParentTypes['AppError']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['AppErrorCode'], ParentType, ContextType>;
  permissions?: Resolver<Maybe<Array<ResolversTypes['PermissionEnum']>>, ParentType, ContextType>;
};

export type AppInstallResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppInstall'] = ResolversParentTypes['AppInstall']> = {
  appErrors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AppError']>, ParentType, ContextType>;
  appInstallation?: Resolver<Maybe<ResolversTypes['AppInstallation']>, ParentType, ContextType>;
};

export type CreateTokenResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CreateToken'] = ResolversParentTypes['CreateToken']> = {
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  csrfToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type AccountErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AccountError'] = ResolversParentTypes['AccountError']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['AccountErrorCode'], ParentType, ContextType>;
  addressType?: Resolver<Maybe<ResolversTypes['AddressTypeEnum']>, ParentType, ContextType>;
  attributes?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
};

export type RefreshTokenResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RefreshToken'] = ResolversParentTypes['RefreshToken']> = {
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type VerifyTokenResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VerifyToken'] = ResolversParentTypes['VerifyToken']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  isValid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  payload?: Resolver<Maybe<ResolversTypes['GenericScalar']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export interface GenericScalarScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GenericScalar'], any> {
  name: 'GenericScalar';
}

export type DeactivateAllUserTokensResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DeactivateAllUserTokens'] = ResolversParentTypes['DeactivateAllUserTokens']> = {
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type ExternalAuthenticationUrlResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExternalAuthenticationUrl'] = ResolversParentTypes['ExternalAuthenticationUrl']> = {
  authenticationData?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type ExternalObtainAccessTokensResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExternalObtainAccessTokens'] = ResolversParentTypes['ExternalObtainAccessTokens']> = {
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  csrfToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type ExternalRefreshResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExternalRefresh'] = ResolversParentTypes['ExternalRefresh']> = {
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  csrfToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type ExternalLogoutResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExternalLogout'] = ResolversParentTypes['ExternalLogout']> = {
  logoutData?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type ExternalVerifyResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExternalVerify'] = ResolversParentTypes['ExternalVerify']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  isValid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verifyData?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type RequestPasswordResetResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RequestPasswordReset'] = ResolversParentTypes['RequestPasswordReset']> = {
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type SendConfirmationEmailResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SendConfirmationEmail'] = ResolversParentTypes['SendConfirmationEmail']> = {
  errors?: Resolver<Array<ResolversTypes['SendConfirmationEmailError']>, ParentType, ContextType>;
};

export type SendConfirmationEmailErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SendConfirmationEmailError'] = ResolversParentTypes['SendConfirmationEmailError']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['SendConfirmationEmailErrorCode'], ParentType, ContextType>;
};

export type ConfirmAccountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ConfirmAccount'] = ResolversParentTypes['ConfirmAccount']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type SetPasswordResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SetPassword'] = ResolversParentTypes['SetPassword']> = {
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  csrfToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type PasswordChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PasswordChange'] = ResolversParentTypes['PasswordChange']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type RequestEmailChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RequestEmailChange'] = ResolversParentTypes['RequestEmailChange']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type ConfirmEmailChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ConfirmEmailChange'] = ResolversParentTypes['ConfirmEmailChange']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type AccountAddressCreateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AccountAddressCreate'] = ResolversParentTypes['AccountAddressCreate']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
};

export type AccountAddressUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AccountAddressUpdate'] = ResolversParentTypes['AccountAddressUpdate']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
};

export type AccountAddressDeleteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AccountAddressDelete'] = ResolversParentTypes['AccountAddressDelete']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
};

export type AccountSetDefaultAddressResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AccountSetDefaultAddress'] = ResolversParentTypes['AccountSetDefaultAddress']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type AccountRegisterResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AccountRegister'] = ResolversParentTypes['AccountRegister']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  requiresConfirmation?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type AccountUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AccountUpdate'] = ResolversParentTypes['AccountUpdate']> = {
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type AccountRequestDeletionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AccountRequestDeletion'] = ResolversParentTypes['AccountRequestDeletion']> = {
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type AccountDeleteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AccountDelete'] = ResolversParentTypes['AccountDelete']> = {
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type AddressCreateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AddressCreate'] = ResolversParentTypes['AddressCreate']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
};

export type AddressUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AddressUpdate'] = ResolversParentTypes['AddressUpdate']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
};

export type AddressDeleteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AddressDelete'] = ResolversParentTypes['AddressDelete']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
};

export type AddressSetDefaultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AddressSetDefault'] = ResolversParentTypes['AddressSetDefault']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type CustomerCreateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerCreate'] = ResolversParentTypes['CustomerCreate']> = {
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type CustomerUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerUpdate'] = ResolversParentTypes['CustomerUpdate']> = {
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type CustomerDeleteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerDelete'] = ResolversParentTypes['CustomerDelete']> = {
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type CustomerBulkDeleteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerBulkDelete'] = ResolversParentTypes['CustomerBulkDelete']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type CustomerBulkUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerBulkUpdate'] = ResolversParentTypes['CustomerBulkUpdate']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['CustomerBulkResult']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['CustomerBulkUpdateError']>, ParentType, ContextType>;
};

export type CustomerBulkResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerBulkResult'] = ResolversParentTypes['CustomerBulkResult']> = {
  customer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  errors?: Resolver<Maybe<Array<ResolversTypes['CustomerBulkUpdateError']>>, ParentType, ContextType>;
};

export type CustomerBulkUpdateErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerBulkUpdateError'] = ResolversParentTypes['CustomerBulkUpdateError']> = {
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['CustomerBulkUpdateErrorCode'], ParentType, ContextType>;
  attributes?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
};

export type CustomerTypeCreateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerTypeCreate'] = ResolversParentTypes['CustomerTypeCreate']> = {
  errors?: Resolver<Array<ResolversTypes['CustomerTypeCreateError']>, ParentType, ContextType>;
  customerType?: Resolver<Maybe<ResolversTypes['CustomerType']>, ParentType, ContextType>;
};

export type CustomerTypeCreateErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerTypeCreateError'] = ResolversParentTypes['CustomerTypeCreateError']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['CustomerTypeCreateErrorCode'], ParentType, ContextType>;
};

export type CustomerTypeUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerTypeUpdate'] = ResolversParentTypes['CustomerTypeUpdate']> = {
  errors?: Resolver<Array<ResolversTypes['CustomerTypeUpdateError']>, ParentType, ContextType>;
  customerType?: Resolver<Maybe<ResolversTypes['CustomerType']>, ParentType, ContextType>;
};

export type CustomerTypeUpdateErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerTypeUpdateError'] = ResolversParentTypes['CustomerTypeUpdateError']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['CustomerTypeUpdateErrorCode'], ParentType, ContextType>;
};

export type CustomerTypeDeleteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerTypeDelete'] = ResolversParentTypes['CustomerTypeDelete']> = {
  errors?: Resolver<Array<ResolversTypes['CustomerTypeDeleteError']>, ParentType, ContextType>;
  customerType?: Resolver<Maybe<ResolversTypes['CustomerType']>, ParentType, ContextType>;
};

export type CustomerTypeDeleteErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerTypeDeleteError'] = ResolversParentTypes['CustomerTypeDeleteError']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['CustomerTypeDeleteErrorCode'], ParentType, ContextType>;
};

export type CustomerTypeAssignAttributesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerTypeAssignAttributes'] = ResolversParentTypes['CustomerTypeAssignAttributes']> = {
  customerType?: Resolver<Maybe<ResolversTypes['CustomerType']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['CustomerTypeAssignAttributesError']>, ParentType, ContextType>;
};

export type CustomerTypeAssignAttributesErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerTypeAssignAttributesError'] = ResolversParentTypes['CustomerTypeAssignAttributesError']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['CustomerTypeAssignAttributesErrorCode'], ParentType, ContextType>;
  attributes?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
};

export type CustomerTypeUnassignAttributesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerTypeUnassignAttributes'] = ResolversParentTypes['CustomerTypeUnassignAttributes']> = {
  customerType?: Resolver<Maybe<ResolversTypes['CustomerType']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['CustomerTypeUnassignAttributesError']>, ParentType, ContextType>;
};

export type CustomerTypeUnassignAttributesErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerTypeUnassignAttributesError'] = ResolversParentTypes['CustomerTypeUnassignAttributesError']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['CustomerTypeUnassignAttributesErrorCode'], ParentType, ContextType>;
};

export type CustomerTypeReorderAttributesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerTypeReorderAttributes'] = ResolversParentTypes['CustomerTypeReorderAttributes']> = {
  customerType?: Resolver<Maybe<ResolversTypes['CustomerType']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['CustomerTypeReorderAttributesError']>, ParentType, ContextType>;
};

export type CustomerTypeReorderAttributesErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerTypeReorderAttributesError'] = ResolversParentTypes['CustomerTypeReorderAttributesError']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['CustomerTypeReorderAttributesErrorCode'], ParentType, ContextType>;
  attributes?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
};

export type StaffCreateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StaffCreate'] = ResolversParentTypes['StaffCreate']> = {
  staffErrors?: Resolver<Array<ResolversTypes['StaffError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['StaffError']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type StaffErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StaffError'] = ResolversParentTypes['StaffError']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['AccountErrorCode'], ParentType, ContextType>;
  addressType?: Resolver<Maybe<ResolversTypes['AddressTypeEnum']>, ParentType, ContextType>;
  attributes?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<Array<ResolversTypes['PermissionEnum']>>, ParentType, ContextType>;
  groups?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  users?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
};

export type StaffUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StaffUpdate'] = ResolversParentTypes['StaffUpdate']> = {
  staffErrors?: Resolver<Array<ResolversTypes['StaffError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['StaffError']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type StaffMemberUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StaffMemberUpdate'] = ResolversParentTypes['StaffMemberUpdate']> = {
  errors?: Resolver<Array<ResolversTypes['StaffError']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type StaffDeleteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StaffDelete'] = ResolversParentTypes['StaffDelete']> = {
  staffErrors?: Resolver<Array<ResolversTypes['StaffError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['StaffError']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type StaffBulkDeleteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StaffBulkDelete'] = ResolversParentTypes['StaffBulkDelete']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  staffErrors?: Resolver<Array<ResolversTypes['StaffError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['StaffError']>, ParentType, ContextType>;
};

export interface UploadScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Upload'], any> {
  name: 'Upload';
}

export type OrderBulkCreateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OrderBulkCreate'] = ResolversParentTypes['OrderBulkCreate']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['OrderBulkCreateResult']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['OrderBulkCreateError']>, ParentType, ContextType>;
};

export type OrderBulkCreateResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OrderBulkCreateResult'] = ResolversParentTypes['OrderBulkCreateResult']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  errors?: Resolver<Maybe<Array<ResolversTypes['OrderBulkCreateError']>>, ParentType, ContextType>;
};

export type OrderBulkCreateErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OrderBulkCreateError'] = ResolversParentTypes['OrderBulkCreateError']> = {
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['OrderBulkCreateErrorCode']>, ParentType, ContextType>;
};

export type UserAvatarUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UserAvatarUpdate'] = ResolversParentTypes['UserAvatarUpdate']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type UserAvatarDeleteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UserAvatarDelete'] = ResolversParentTypes['UserAvatarDelete']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type UserBulkSetActiveResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UserBulkSetActive'] = ResolversParentTypes['UserBulkSetActive']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accountErrors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['AccountError']>, ParentType, ContextType>;
};

export type PermissionGroupCreateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PermissionGroupCreate'] = ResolversParentTypes['PermissionGroupCreate']> = {
  permissionGroupErrors?: Resolver<Array<ResolversTypes['PermissionGroupError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['PermissionGroupError']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
};

export type PermissionGroupErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PermissionGroupError'] = ResolversParentTypes['PermissionGroupError']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['PermissionGroupErrorCode'], ParentType, ContextType>;
  permissions?: Resolver<Maybe<Array<ResolversTypes['PermissionEnum']>>, ParentType, ContextType>;
  users?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  channels?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
};

export type PermissionGroupUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PermissionGroupUpdate'] = ResolversParentTypes['PermissionGroupUpdate']> = {
  permissionGroupErrors?: Resolver<Array<ResolversTypes['PermissionGroupError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['PermissionGroupError']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
};

export type PermissionGroupDeleteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PermissionGroupDelete'] = ResolversParentTypes['PermissionGroupDelete']> = {
  permissionGroupErrors?: Resolver<Array<ResolversTypes['PermissionGroupError']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['PermissionGroupError']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  event?: SubscriptionResolver<Maybe<ResolversTypes['Event']>, "event", ParentType, ContextType>;
};

export type EventResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  __resolveType: TypeResolveFn<'OrderMetadataUpdated' | 'OrderBulkCreated' | 'AccountConfirmationRequested' | 'AccountChangeEmailRequested' | 'AccountEmailChanged' | 'AccountSetPasswordRequested' | 'AccountConfirmed' | 'AccountDeleteRequested' | 'AccountDeleted' | 'AddressCreated' | 'AddressUpdated' | 'AddressDeleted' | 'AppInstalled' | 'AppUpdated' | 'AppDeleted' | 'AppStatusChanged' | 'ChannelCreated' | 'ChannelUpdated' | 'ChannelDeleted' | 'ChannelStatusChanged' | 'ChannelMetadataUpdated' | 'CustomerCreated' | 'CustomerUpdated' | 'CustomerDeleted' | 'CustomerMetadataUpdated' | 'CustomerTypeCreated' | 'CustomerTypeUpdated' | 'CustomerTypeDeleted' | 'PermissionGroupCreated' | 'PermissionGroupUpdated' | 'PermissionGroupDeleted' | 'ShopMetadataUpdated' | 'StaffCreated' | 'StaffUpdated' | 'StaffDeleted' | 'StaffSetPasswordRequested', ParentType, ContextType>;
};

export type IssuingPrincipalResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['IssuingPrincipal'] = ResolversParentTypes['IssuingPrincipal']> = {
  __resolveType: TypeResolveFn<'App' | 'User', ParentType, ContextType>;
};

export type OrderMetadataUpdatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OrderMetadataUpdated'] = ResolversParentTypes['OrderMetadataUpdated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderBulkCreatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OrderBulkCreated'] = ResolversParentTypes['OrderBulkCreated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  orders?: Resolver<Maybe<Array<ResolversTypes['Order']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountConfirmationRequestedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AccountConfirmationRequested'] = ResolversParentTypes['AccountConfirmationRequested']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  redirectUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shop?: Resolver<Maybe<ResolversTypes['Shop']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountChangeEmailRequestedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AccountChangeEmailRequested'] = ResolversParentTypes['AccountChangeEmailRequested']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  redirectUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shop?: Resolver<Maybe<ResolversTypes['Shop']>, ParentType, ContextType>;
  newEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountEmailChangedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AccountEmailChanged'] = ResolversParentTypes['AccountEmailChanged']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  redirectUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shop?: Resolver<Maybe<ResolversTypes['Shop']>, ParentType, ContextType>;
  newEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountSetPasswordRequestedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AccountSetPasswordRequested'] = ResolversParentTypes['AccountSetPasswordRequested']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  redirectUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shop?: Resolver<Maybe<ResolversTypes['Shop']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountConfirmedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AccountConfirmed'] = ResolversParentTypes['AccountConfirmed']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  redirectUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shop?: Resolver<Maybe<ResolversTypes['Shop']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountDeleteRequestedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AccountDeleteRequested'] = ResolversParentTypes['AccountDeleteRequested']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  redirectUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shop?: Resolver<Maybe<ResolversTypes['Shop']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountDeletedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AccountDeleted'] = ResolversParentTypes['AccountDeleted']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  redirectUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shop?: Resolver<Maybe<ResolversTypes['Shop']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddressCreatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AddressCreated'] = ResolversParentTypes['AddressCreated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddressUpdatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AddressUpdated'] = ResolversParentTypes['AddressUpdated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddressDeletedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AddressDeleted'] = ResolversParentTypes['AddressDeleted']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppInstalledResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppInstalled'] = ResolversParentTypes['AppInstalled']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  app?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppUpdatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppUpdated'] = ResolversParentTypes['AppUpdated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  app?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppDeletedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppDeleted'] = ResolversParentTypes['AppDeleted']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  app?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppStatusChangedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppStatusChanged'] = ResolversParentTypes['AppStatusChanged']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  app?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelCreatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChannelCreated'] = ResolversParentTypes['ChannelCreated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelUpdatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChannelUpdated'] = ResolversParentTypes['ChannelUpdated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelDeletedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChannelDeleted'] = ResolversParentTypes['ChannelDeleted']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelStatusChangedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChannelStatusChanged'] = ResolversParentTypes['ChannelStatusChanged']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelMetadataUpdatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChannelMetadataUpdated'] = ResolversParentTypes['ChannelMetadataUpdated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerCreatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerCreated'] = ResolversParentTypes['CustomerCreated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerUpdatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerUpdated'] = ResolversParentTypes['CustomerUpdated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerDeletedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerDeleted'] = ResolversParentTypes['CustomerDeleted']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerMetadataUpdatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerMetadataUpdated'] = ResolversParentTypes['CustomerMetadataUpdated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerTypeCreatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerTypeCreated'] = ResolversParentTypes['CustomerTypeCreated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  customerType?: Resolver<Maybe<ResolversTypes['CustomerType']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerTypeUpdatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerTypeUpdated'] = ResolversParentTypes['CustomerTypeUpdated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  customerType?: Resolver<Maybe<ResolversTypes['CustomerType']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerTypeDeletedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomerTypeDeleted'] = ResolversParentTypes['CustomerTypeDeleted']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  customerType?: Resolver<Maybe<ResolversTypes['CustomerType']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PermissionGroupCreatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PermissionGroupCreated'] = ResolversParentTypes['PermissionGroupCreated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  permissionGroup?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PermissionGroupUpdatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PermissionGroupUpdated'] = ResolversParentTypes['PermissionGroupUpdated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  permissionGroup?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PermissionGroupDeletedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PermissionGroupDeleted'] = ResolversParentTypes['PermissionGroupDeleted']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  permissionGroup?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShopMetadataUpdatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ShopMetadataUpdated'] = ResolversParentTypes['ShopMetadataUpdated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  shop?: Resolver<Maybe<ResolversTypes['Shop']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaffCreatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StaffCreated'] = ResolversParentTypes['StaffCreated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaffUpdatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StaffUpdated'] = ResolversParentTypes['StaffUpdated']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaffDeletedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StaffDeleted'] = ResolversParentTypes['StaffDeleted']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaffSetPasswordRequestedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StaffSetPasswordRequested'] = ResolversParentTypes['StaffSetPasswordRequested']> = {
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuingPrincipal?: Resolver<Maybe<ResolversTypes['IssuingPrincipal']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  redirectUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shop?: Resolver<Maybe<ResolversTypes['Shop']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssignedNumericAttributeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AssignedNumericAttribute'] = ResolversParentTypes['AssignedNumericAttribute']> = {
  attribute?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssignedPlainTextAttributeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AssignedPlainTextAttribute'] = ResolversParentTypes['AssignedPlainTextAttribute']> = {
  attribute?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssignedSingleChoiceAttributeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AssignedSingleChoiceAttribute'] = ResolversParentTypes['AssignedSingleChoiceAttribute']> = {
  attribute?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['AssignedChoiceAttributeValue']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssignedChoiceAttributeValueResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AssignedChoiceAttributeValue'] = ResolversParentTypes['AssignedChoiceAttributeValue']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slug?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AssignedMultiChoiceAttributeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AssignedMultiChoiceAttribute'] = ResolversParentTypes['AssignedMultiChoiceAttribute']> = {
  attribute?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
  value?: Resolver<Array<ResolversTypes['AssignedChoiceAttributeValue']>, ParentType, ContextType, RequireFields<AssignedMultiChoiceAttributeValueArgs, 'limit'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssignedSwatchAttributeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AssignedSwatchAttribute'] = ResolversParentTypes['AssignedSwatchAttribute']> = {
  attribute?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['AssignedSwatchAttributeValue']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssignedSwatchAttributeValueResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AssignedSwatchAttributeValue'] = ResolversParentTypes['AssignedSwatchAttributeValue']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slug?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hexColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['File']>, ParentType, ContextType>;
};

export type AssignedBooleanAttributeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AssignedBooleanAttribute'] = ResolversParentTypes['AssignedBooleanAttribute']> = {
  attribute?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssignedDateAttributeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AssignedDateAttribute'] = ResolversParentTypes['AssignedDateAttribute']> = {
  attribute?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssignedDateTimeAttributeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AssignedDateTimeAttribute'] = ResolversParentTypes['AssignedDateTimeAttribute']> = {
  attribute?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface _AnyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['_Any'], any> {
  name: '_Any';
}

export type _EntityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['_Entity'] = ResolversParentTypes['_Entity']> = {
  __resolveType: TypeResolveFn<'App' | 'Address' | 'User' | 'Group', ParentType, ContextType>;
};

export type _ServiceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['_Service'] = ResolversParentTypes['_Service']> = {
  sdl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = ApiContext> = {
  Query?: QueryResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  WebhookEvent?: WebhookEventResolvers<ContextType>;
  WebhookEventSync?: WebhookEventSyncResolvers<ContextType>;
  WebhookEventAsync?: WebhookEventAsyncResolvers<ContextType>;
  App?: AppResolvers<ContextType>;
  ObjectWithMetadata?: ObjectWithMetadataResolvers<ContextType>;
  MetadataItem?: MetadataItemResolvers<ContextType>;
  Metadata?: GraphQLScalarType;
  Permission?: PermissionResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  AppToken?: AppTokenResolvers<ContextType>;
  AppExtension?: AppExtensionResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  AppProblem?: AppProblemResolvers<ContextType>;
  AppProblemDismissed?: AppProblemDismissedResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  ObjectWithAttributes?: ObjectWithAttributesResolvers<ContextType>;
  AssignedAttribute?: AssignedAttributeResolvers<ContextType>;
  Attribute?: AttributeResolvers<ContextType>;
  ReferenceType?: ReferenceTypeResolvers<ContextType>;
  ProductType?: ProductTypeResolvers<ContextType>;
  PaymentSource?: PaymentSourceResolvers<ContextType>;
  CustomerEvent?: CustomerEventResolvers<ContextType>;
  ProductCountableConnection?: ProductCountableConnectionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProductCountableEdge?: ProductCountableEdgeResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  PositiveInt?: GraphQLScalarType;
  JSONString?: GraphQLScalarType;
  Category?: CategoryResolvers<ContextType>;
  CategoryCountableConnection?: CategoryCountableConnectionResolvers<ContextType>;
  CategoryCountableEdge?: CategoryCountableEdgeResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Image?: ImageResolvers<ContextType>;
  LanguageDisplay?: LanguageDisplayResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  CountryDisplay?: CountryDisplayResolvers<ContextType>;
  VAT?: VatResolvers<ContextType>;
  ReducedRate?: ReducedRateResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  ShippingZoneCountableConnection?: ShippingZoneCountableConnectionResolvers<ContextType>;
  ShippingZoneCountableEdge?: ShippingZoneCountableEdgeResolvers<ContextType>;
  ShippingZone?: ShippingZoneResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  ShippingMethod?: ShippingMethodResolvers<ContextType>;
  StockSettings?: StockSettingsResolvers<ContextType>;
  OrderSettings?: OrderSettingsResolvers<ContextType>;
  Minute?: GraphQLScalarType;
  Day?: GraphQLScalarType;
  Hour?: GraphQLScalarType;
  CheckoutSettings?: CheckoutSettingsResolvers<ContextType>;
  PaymentSettings?: PaymentSettingsResolvers<ContextType>;
  TaxConfiguration?: TaxConfigurationResolvers<ContextType>;
  VariantPricingInfo?: VariantPricingInfoResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  SelectedAttribute?: SelectedAttributeResolvers<ContextType>;
  AttributeValue?: AttributeValueResolvers<ContextType>;
  AttributeValueTranslation?: AttributeValueTranslationResolvers<ContextType>;
  File?: FileResolvers<ContextType>;
  ProductMedia?: ProductMediaResolvers<ContextType>;
  ProductVariantTranslation?: ProductVariantTranslationResolvers<ContextType>;
  ProductVariantCountableConnection?: ProductVariantCountableConnectionResolvers<ContextType>;
  ProductVariantCountableEdge?: ProductVariantCountableEdgeResolvers<ContextType>;
  Collection?: CollectionResolvers<ContextType>;
  ProductTranslation?: ProductTranslationResolvers<ContextType>;
  AttributeCountableConnection?: AttributeCountableConnectionResolvers<ContextType>;
  AttributeCountableEdge?: AttributeCountableEdgeResolvers<ContextType>;
  PageType?: PageTypeResolvers<ContextType>;
  AttributeValueCountableConnection?: AttributeValueCountableConnectionResolvers<ContextType>;
  AttributeValueCountableEdge?: AttributeValueCountableEdgeResolvers<ContextType>;
  ProductTypeCountableConnection?: ProductTypeCountableConnectionResolvers<ContextType>;
  ProductTypeCountableEdge?: ProductTypeCountableEdgeResolvers<ContextType>;
  Voucher?: VoucherResolvers<ContextType>;
  CollectionCountableConnection?: CollectionCountableConnectionResolvers<ContextType>;
  CollectionCountableEdge?: CollectionCountableEdgeResolvers<ContextType>;
  Checkout?: CheckoutResolvers<ContextType>;
  GiftCard?: GiftCardResolvers<ContextType>;
  UUID?: GraphQLScalarType;
  DeliveryMethod?: DeliveryMethodResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  Fulfillment?: FulfillmentResolvers<ContextType>;
  FulfillmentLine?: FulfillmentLineResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  PositiveDecimal?: GraphQLScalarType;
  Page?: PageResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  OrderEvent?: OrderEventResolvers<ContextType>;
  OrderDiscount?: OrderDiscountResolvers<ContextType>;
  CreditCard?: CreditCardResolvers<ContextType>;
  StoredPaymentMethod?: StoredPaymentMethodResolvers<ContextType>;
  CheckoutCountableConnection?: CheckoutCountableConnectionResolvers<ContextType>;
  CheckoutCountableEdge?: CheckoutCountableEdgeResolvers<ContextType>;
  GiftCardCountableConnection?: GiftCardCountableConnectionResolvers<ContextType>;
  GiftCardCountableEdge?: GiftCardCountableEdgeResolvers<ContextType>;
  OrderCountableConnection?: OrderCountableConnectionResolvers<ContextType>;
  OrderCountableEdge?: OrderCountableEdgeResolvers<ContextType>;
  UserPermission?: UserPermissionResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  CustomerType?: CustomerTypeResolvers<ContextType>;
  AppBrand?: AppBrandResolvers<ContextType>;
  AppBrandLogo?: AppBrandLogoResolvers<ContextType>;
  EventDeliveryCountableConnection?: EventDeliveryCountableConnectionResolvers<ContextType>;
  EventDeliveryCountableEdge?: EventDeliveryCountableEdgeResolvers<ContextType>;
  EventDelivery?: EventDeliveryResolvers<ContextType>;
  EventDeliveryAttemptCountableConnection?: EventDeliveryAttemptCountableConnectionResolvers<ContextType>;
  EventDeliveryAttemptCountableEdge?: EventDeliveryAttemptCountableEdgeResolvers<ContextType>;
  EventDeliveryAttempt?: EventDeliveryAttemptResolvers<ContextType>;
  Shop?: ShopResolvers<ContextType>;
  ExternalAuthentication?: ExternalAuthenticationResolvers<ContextType>;
  Domain?: DomainResolvers<ContextType>;
  LimitInfo?: LimitInfoResolvers<ContextType>;
  Limits?: LimitsResolvers<ContextType>;
  Announcement?: AnnouncementResolvers<ContextType>;
  PageCountableConnection?: PageCountableConnectionResolvers<ContextType>;
  PageCountableEdge?: PageCountableEdgeResolvers<ContextType>;
  PageTypeCountableConnection?: PageTypeCountableConnectionResolvers<ContextType>;
  PageTypeCountableEdge?: PageTypeCountableEdgeResolvers<ContextType>;
  OrderEventCountableConnection?: OrderEventCountableConnectionResolvers<ContextType>;
  OrderEventCountableEdge?: OrderEventCountableEdgeResolvers<ContextType>;
  AppInstallation?: AppInstallationResolvers<ContextType>;
  AppCountableConnection?: AppCountableConnectionResolvers<ContextType>;
  AppCountableEdge?: AppCountableEdgeResolvers<ContextType>;
  AppExtensionCountableConnection?: AppExtensionCountableConnectionResolvers<ContextType>;
  AppExtensionCountableEdge?: AppExtensionCountableEdgeResolvers<ContextType>;
  AddressValidationData?: AddressValidationDataResolvers<ContextType>;
  ChoiceValue?: ChoiceValueResolvers<ContextType>;
  UserCountableConnection?: UserCountableConnectionResolvers<ContextType>;
  UserCountableEdge?: UserCountableEdgeResolvers<ContextType>;
  CustomerTypeCountableConnection?: CustomerTypeCountableConnectionResolvers<ContextType>;
  CustomerTypeCountableEdge?: CustomerTypeCountableEdgeResolvers<ContextType>;
  GroupCountableConnection?: GroupCountableConnectionResolvers<ContextType>;
  GroupCountableEdge?: GroupCountableEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  WebhookCreate?: WebhookCreateResolvers<ContextType>;
  WebhookDelete?: WebhookDeleteResolvers<ContextType>;
  WebhookUpdate?: WebhookUpdateResolvers<ContextType>;
  WebhookError?: WebhookErrorResolvers<ContextType>;
  ShopError?: ShopErrorResolvers<ContextType>;
  StaffNotificationRecipient?: StaffNotificationRecipientResolvers<ContextType>;
  StaffNotificationRecipientCreate?: StaffNotificationRecipientCreateResolvers<ContextType>;
  StaffNotificationRecipientUpdate?: StaffNotificationRecipientUpdateResolvers<ContextType>;
  StaffNotificationRecipientDelete?: StaffNotificationRecipientDeleteResolvers<ContextType>;
  ShopAddressUpdate?: ShopAddressUpdateResolvers<ContextType>;
  ShopSettingsUpdate?: ShopSettingsUpdateResolvers<ContextType>;
  DeleteMetadata?: DeleteMetadataResolvers<ContextType>;
  MetadataError?: MetadataErrorResolvers<ContextType>;
  DeletePrivateMetadata?: DeletePrivateMetadataResolvers<ContextType>;
  UpdateMetadata?: UpdateMetadataResolvers<ContextType>;
  UpdatePrivateMetadata?: UpdatePrivateMetadataResolvers<ContextType>;
  ChannelCreate?: ChannelCreateResolvers<ContextType>;
  ChannelError?: ChannelErrorResolvers<ContextType>;
  ChannelUpdate?: ChannelUpdateResolvers<ContextType>;
  ChannelDelete?: ChannelDeleteResolvers<ContextType>;
  ChannelActivate?: ChannelActivateResolvers<ContextType>;
  ChannelDeactivate?: ChannelDeactivateResolvers<ContextType>;
  AttributeCreate?: AttributeCreateResolvers<ContextType>;
  AttributeError?: AttributeErrorResolvers<ContextType>;
  AttributeDelete?: AttributeDeleteResolvers<ContextType>;
  AttributeUpdate?: AttributeUpdateResolvers<ContextType>;
  AttributeValueCreate?: AttributeValueCreateResolvers<ContextType>;
  AttributeValueDelete?: AttributeValueDeleteResolvers<ContextType>;
  AttributeValueUpdate?: AttributeValueUpdateResolvers<ContextType>;
  AttributeReorderValues?: AttributeReorderValuesResolvers<ContextType>;
  AppCreate?: AppCreateResolvers<ContextType>;
  AppUpdate?: AppUpdateResolvers<ContextType>;
  AppDelete?: AppDeleteResolvers<ContextType>;
  AppActivate?: AppActivateResolvers<ContextType>;
  AppDeactivate?: AppDeactivateResolvers<ContextType>;
  AppTokenCreate?: AppTokenCreateResolvers<ContextType>;
  AppTokenDelete?: AppTokenDeleteResolvers<ContextType>;
  AppRetryInstall?: AppRetryInstallResolvers<ContextType>;
  AppDeleteFailedInstallation?: AppDeleteFailedInstallationResolvers<ContextType>;
  AppFetchManifest?: AppFetchManifestResolvers<ContextType>;
  Manifest?: ManifestResolvers<ContextType>;
  AppManifestExtension?: AppManifestExtensionResolvers<ContextType>;
  AppManifestWebhook?: AppManifestWebhookResolvers<ContextType>;
  AppManifestRequiredSaleorVersion?: AppManifestRequiredSaleorVersionResolvers<ContextType>;
  AppManifestBrand?: AppManifestBrandResolvers<ContextType>;
  AppManifestBrandLogo?: AppManifestBrandLogoResolvers<ContextType>;
  AppError?: AppErrorResolvers<ContextType>;
  AppInstall?: AppInstallResolvers<ContextType>;
  CreateToken?: CreateTokenResolvers<ContextType>;
  AccountError?: AccountErrorResolvers<ContextType>;
  RefreshToken?: RefreshTokenResolvers<ContextType>;
  VerifyToken?: VerifyTokenResolvers<ContextType>;
  GenericScalar?: GraphQLScalarType;
  DeactivateAllUserTokens?: DeactivateAllUserTokensResolvers<ContextType>;
  ExternalAuthenticationUrl?: ExternalAuthenticationUrlResolvers<ContextType>;
  ExternalObtainAccessTokens?: ExternalObtainAccessTokensResolvers<ContextType>;
  ExternalRefresh?: ExternalRefreshResolvers<ContextType>;
  ExternalLogout?: ExternalLogoutResolvers<ContextType>;
  ExternalVerify?: ExternalVerifyResolvers<ContextType>;
  RequestPasswordReset?: RequestPasswordResetResolvers<ContextType>;
  SendConfirmationEmail?: SendConfirmationEmailResolvers<ContextType>;
  SendConfirmationEmailError?: SendConfirmationEmailErrorResolvers<ContextType>;
  ConfirmAccount?: ConfirmAccountResolvers<ContextType>;
  SetPassword?: SetPasswordResolvers<ContextType>;
  PasswordChange?: PasswordChangeResolvers<ContextType>;
  RequestEmailChange?: RequestEmailChangeResolvers<ContextType>;
  ConfirmEmailChange?: ConfirmEmailChangeResolvers<ContextType>;
  AccountAddressCreate?: AccountAddressCreateResolvers<ContextType>;
  AccountAddressUpdate?: AccountAddressUpdateResolvers<ContextType>;
  AccountAddressDelete?: AccountAddressDeleteResolvers<ContextType>;
  AccountSetDefaultAddress?: AccountSetDefaultAddressResolvers<ContextType>;
  AccountRegister?: AccountRegisterResolvers<ContextType>;
  AccountUpdate?: AccountUpdateResolvers<ContextType>;
  AccountRequestDeletion?: AccountRequestDeletionResolvers<ContextType>;
  AccountDelete?: AccountDeleteResolvers<ContextType>;
  AddressCreate?: AddressCreateResolvers<ContextType>;
  AddressUpdate?: AddressUpdateResolvers<ContextType>;
  AddressDelete?: AddressDeleteResolvers<ContextType>;
  AddressSetDefault?: AddressSetDefaultResolvers<ContextType>;
  CustomerCreate?: CustomerCreateResolvers<ContextType>;
  CustomerUpdate?: CustomerUpdateResolvers<ContextType>;
  CustomerDelete?: CustomerDeleteResolvers<ContextType>;
  CustomerBulkDelete?: CustomerBulkDeleteResolvers<ContextType>;
  CustomerBulkUpdate?: CustomerBulkUpdateResolvers<ContextType>;
  CustomerBulkResult?: CustomerBulkResultResolvers<ContextType>;
  CustomerBulkUpdateError?: CustomerBulkUpdateErrorResolvers<ContextType>;
  CustomerTypeCreate?: CustomerTypeCreateResolvers<ContextType>;
  CustomerTypeCreateError?: CustomerTypeCreateErrorResolvers<ContextType>;
  CustomerTypeUpdate?: CustomerTypeUpdateResolvers<ContextType>;
  CustomerTypeUpdateError?: CustomerTypeUpdateErrorResolvers<ContextType>;
  CustomerTypeDelete?: CustomerTypeDeleteResolvers<ContextType>;
  CustomerTypeDeleteError?: CustomerTypeDeleteErrorResolvers<ContextType>;
  CustomerTypeAssignAttributes?: CustomerTypeAssignAttributesResolvers<ContextType>;
  CustomerTypeAssignAttributesError?: CustomerTypeAssignAttributesErrorResolvers<ContextType>;
  CustomerTypeUnassignAttributes?: CustomerTypeUnassignAttributesResolvers<ContextType>;
  CustomerTypeUnassignAttributesError?: CustomerTypeUnassignAttributesErrorResolvers<ContextType>;
  CustomerTypeReorderAttributes?: CustomerTypeReorderAttributesResolvers<ContextType>;
  CustomerTypeReorderAttributesError?: CustomerTypeReorderAttributesErrorResolvers<ContextType>;
  StaffCreate?: StaffCreateResolvers<ContextType>;
  StaffError?: StaffErrorResolvers<ContextType>;
  StaffUpdate?: StaffUpdateResolvers<ContextType>;
  StaffMemberUpdate?: StaffMemberUpdateResolvers<ContextType>;
  StaffDelete?: StaffDeleteResolvers<ContextType>;
  StaffBulkDelete?: StaffBulkDeleteResolvers<ContextType>;
  Upload?: GraphQLScalarType;
  OrderBulkCreate?: OrderBulkCreateResolvers<ContextType>;
  OrderBulkCreateResult?: OrderBulkCreateResultResolvers<ContextType>;
  OrderBulkCreateError?: OrderBulkCreateErrorResolvers<ContextType>;
  UserAvatarUpdate?: UserAvatarUpdateResolvers<ContextType>;
  UserAvatarDelete?: UserAvatarDeleteResolvers<ContextType>;
  UserBulkSetActive?: UserBulkSetActiveResolvers<ContextType>;
  PermissionGroupCreate?: PermissionGroupCreateResolvers<ContextType>;
  PermissionGroupError?: PermissionGroupErrorResolvers<ContextType>;
  PermissionGroupUpdate?: PermissionGroupUpdateResolvers<ContextType>;
  PermissionGroupDelete?: PermissionGroupDeleteResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  IssuingPrincipal?: IssuingPrincipalResolvers<ContextType>;
  OrderMetadataUpdated?: OrderMetadataUpdatedResolvers<ContextType>;
  OrderBulkCreated?: OrderBulkCreatedResolvers<ContextType>;
  AccountConfirmationRequested?: AccountConfirmationRequestedResolvers<ContextType>;
  AccountChangeEmailRequested?: AccountChangeEmailRequestedResolvers<ContextType>;
  AccountEmailChanged?: AccountEmailChangedResolvers<ContextType>;
  AccountSetPasswordRequested?: AccountSetPasswordRequestedResolvers<ContextType>;
  AccountConfirmed?: AccountConfirmedResolvers<ContextType>;
  AccountDeleteRequested?: AccountDeleteRequestedResolvers<ContextType>;
  AccountDeleted?: AccountDeletedResolvers<ContextType>;
  AddressCreated?: AddressCreatedResolvers<ContextType>;
  AddressUpdated?: AddressUpdatedResolvers<ContextType>;
  AddressDeleted?: AddressDeletedResolvers<ContextType>;
  AppInstalled?: AppInstalledResolvers<ContextType>;
  AppUpdated?: AppUpdatedResolvers<ContextType>;
  AppDeleted?: AppDeletedResolvers<ContextType>;
  AppStatusChanged?: AppStatusChangedResolvers<ContextType>;
  ChannelCreated?: ChannelCreatedResolvers<ContextType>;
  ChannelUpdated?: ChannelUpdatedResolvers<ContextType>;
  ChannelDeleted?: ChannelDeletedResolvers<ContextType>;
  ChannelStatusChanged?: ChannelStatusChangedResolvers<ContextType>;
  ChannelMetadataUpdated?: ChannelMetadataUpdatedResolvers<ContextType>;
  CustomerCreated?: CustomerCreatedResolvers<ContextType>;
  CustomerUpdated?: CustomerUpdatedResolvers<ContextType>;
  CustomerDeleted?: CustomerDeletedResolvers<ContextType>;
  CustomerMetadataUpdated?: CustomerMetadataUpdatedResolvers<ContextType>;
  CustomerTypeCreated?: CustomerTypeCreatedResolvers<ContextType>;
  CustomerTypeUpdated?: CustomerTypeUpdatedResolvers<ContextType>;
  CustomerTypeDeleted?: CustomerTypeDeletedResolvers<ContextType>;
  PermissionGroupCreated?: PermissionGroupCreatedResolvers<ContextType>;
  PermissionGroupUpdated?: PermissionGroupUpdatedResolvers<ContextType>;
  PermissionGroupDeleted?: PermissionGroupDeletedResolvers<ContextType>;
  ShopMetadataUpdated?: ShopMetadataUpdatedResolvers<ContextType>;
  StaffCreated?: StaffCreatedResolvers<ContextType>;
  StaffUpdated?: StaffUpdatedResolvers<ContextType>;
  StaffDeleted?: StaffDeletedResolvers<ContextType>;
  StaffSetPasswordRequested?: StaffSetPasswordRequestedResolvers<ContextType>;
  AssignedNumericAttribute?: AssignedNumericAttributeResolvers<ContextType>;
  AssignedPlainTextAttribute?: AssignedPlainTextAttributeResolvers<ContextType>;
  AssignedSingleChoiceAttribute?: AssignedSingleChoiceAttributeResolvers<ContextType>;
  AssignedChoiceAttributeValue?: AssignedChoiceAttributeValueResolvers<ContextType>;
  AssignedMultiChoiceAttribute?: AssignedMultiChoiceAttributeResolvers<ContextType>;
  AssignedSwatchAttribute?: AssignedSwatchAttributeResolvers<ContextType>;
  AssignedSwatchAttributeValue?: AssignedSwatchAttributeValueResolvers<ContextType>;
  AssignedBooleanAttribute?: AssignedBooleanAttributeResolvers<ContextType>;
  AssignedDateAttribute?: AssignedDateAttributeResolvers<ContextType>;
  AssignedDateTimeAttribute?: AssignedDateTimeAttributeResolvers<ContextType>;
  _Any?: GraphQLScalarType;
  _Entity?: _EntityResolvers<ContextType>;
  _Service?: _ServiceResolvers<ContextType>;
};

